// A server to be killed: run by the takeover test as a process of its own.
// Arguments: SOCKET FILE LINES. Writes the numbered lines that the pane has not been sent yet, appends what pane 1
// prints to FILE from where FILE ends, trims the log up to there, and says after each record how long FILE is.
import { closeSync, fstatSync, openSync, writeSync } from "node:fs";
import { connectPtyHost, recordLength } from "../../src/ptyhost/index.ts";

const [socket, path, lines] = process.argv.slice(2);
const file = openSync(path, "a");
const client = await connectPtyHost({ socket, build: "consumer" });
const [pane] = await client.list();
const reader = client.read(1, {
  // Position 0 is the first size; from then on, everything is output.
  position: fstatSync(file).size === 0 ? pane.oldest : fstatSync(file).size + 1,
  onRecord(record) {
    if (record.type === "output") writeSync(file, record.bytes);
    const position = record.position + recordLength(record);
    reader.ack(position);
    client.trim(1, position);
    writeSync(1, `${position}\n`);
    if (record.type !== "exit") return;
    closeSync(file);
    client.close();
  },
});

let next = pane.lastWrite + 1;
const send = () => {
  while (next <= Number(lines) && client.write(1, Buffer.from(`line ${next}\n`), next) !== undefined) next++;
};
client.onWritten(send);
send();
