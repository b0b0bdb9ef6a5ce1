export { Page, type PageQuery } from "./page.ts";
