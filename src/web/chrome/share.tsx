import { useEffect, useRef } from "preact/hooks";
import qrcode from "qrcode-generator";
import { stayInside } from "../keys/chrome-walk.ts";
import type { PageModel, ShareState } from "./page-model.ts";

/** Links for others: make, show, take back. */
export function ShareDialog({ model, share }: { readonly model: PageModel; readonly share: ShareState }) {
  const { actions, readOnly } = model;
  const dialog = useRef<HTMLDialogElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Also when the button that was pressed has gone with its link.
    if (!dialog.current?.contains(document.activeElement)) first.current?.focus();
  }, [share.links]);
  return (
    <div
      class="backdrop"
      onPointerDown={(event) => event.target === event.currentTarget && actions.closeShare()}
    >
      <dialog
        ref={dialog}
        open
        class="box share"
        aria-label="Share this session"
        aria-modal="true"
        onKeyDown={(event) => {
          if (event.key === "Escape") actions.closeShare();
          else stayInside(event.currentTarget, event);
        }}
      >
        <div class="title">Share this session</div>
        <p>
          A link can be opened once, within ten minutes. Whoever has opened it stays connected until it is
          taken back or domux ends.
        </p>
        <div class="buttons">
          <button ref={first} type="button" onClick={() => actions.makeLink(true)}>
            Link for looking only
          </button>
          {!readOnly && (
            <button type="button" onClick={() => actions.makeLink(false)}>
              Link with full rights
            </button>
          )}
          <button type="button" onClick={actions.closeShare}>
            Close
          </button>
        </div>
        {share.problem !== undefined && <p role="alert">{share.problem}</p>}
        {share.url !== undefined && (
          <div class="made">
            <QrCode text={share.url} />
            <input
              readOnly
              aria-label="Link"
              value={share.url}
              onFocus={(event) => event.currentTarget.select()}
            />
          </div>
        )}
        <ul>
          {share.links.map((link) => (
            <li key={link.id}>
              <span>
                {link.name || `link ${link.id}`} · {link.readOnly ? "looks only" : "full rights"} ·{" "}
                {link.id === share.own ? "this page" : link.used ? "in use" : "not opened yet"}
              </span>
              {link.id !== share.own && (
                <button type="button" onClick={() => actions.revokeLink(link.id)}>
                  Take back
                </button>
              )}
            </li>
          ))}
        </ul>
      </dialog>
    </div>
  );
}

function QrCode({ text }: { readonly text: string }) {
  const code = qrcode(0, "M");
  code.addData(text);
  code.make();
  const count = code.getModuleCount();
  let path = "";
  for (let y = 0; y < count; y++)
    for (let x = 0; x < count; x++) if (code.isDark(y, x)) path += `M${x + 2} ${y + 2}h1v1h-1z`;
  return (
    <svg viewBox={`0 0 ${count + 4} ${count + 4}`} role="img" aria-label="The link as a QR code" class="qr">
      <rect width="100%" height="100%" fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
