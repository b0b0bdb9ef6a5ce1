/** Opens the page's socket; the token travels as a sub-protocol, which no other page can make a browser send. */
export function openSocket(token: string): WebSocket {
  const url = new URL("ws", location.href);
  url.protocol = url.protocol.replace("http", "ws");
  url.search = url.hash = "";
  return new WebSocket(url, ["domux.v1", `domux.token.${token}`]);
}
