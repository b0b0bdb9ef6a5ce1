// Installs dependencies and builds, nothing else.
import { build, install } from "./install.mjs";

install();
build();
