/** All there is to see when a page could not begin. */
export function Ended({ sentence }: { readonly sentence: string }) {
  return (
    <div class="empty" role="alert">
      <p>{sentence}</p>
      <button type="button" onClick={() => location.reload()}>
        Try again
      </button>
    </div>
  );
}
