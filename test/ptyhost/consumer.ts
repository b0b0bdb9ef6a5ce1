// A server to be killed: run by the takeover test as a process of its own.
// Arguments: SOCKET FILE LINES. Writes the numbered lines that the pane has not been sent yet, appends what pane 1
// prints to FILE from where FILE ends, trims the log up to there, and says after each record how long FILE is.
import { closeSync, fstatSync, openSync, writeSync } from "node:fs";
import { connectPtyHost, recordLength } from "../../src/ptyhost/index.ts";

const [socket, path, lines] = process.argv.slice(2);
const file = openSync(path, "a");
const client = await connectPtyHost({ socket, build: "consumer" });
const [pane] = await client.list();
// Position 0 is the first size; from then on, everything is output.
const size = fstatSync(file).size;
const start = size === 0 ? pane.oldest : size + 1;
// The one before may have been killed before it said so, and a full log waits for it.
client.trim(1, start);
const reader = client.read(1, {
  onLost(error) {
    throw error;
  },
  position: start,
  onRecord(record) {
    if (record.type === "output") writeSync(file, record.bytes);
    const position = record.position + recordLength(record);
    writeSync(1, `${position}\n`);
    if (record.type !== "exit") {
      reader.ack(position);
      client.trim(1, position);
      return;
    }
    // The exit is not trimmed: whoever is killed here leaves it to the next one.
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
