/** Names of renderers that draw by the processor: there the DOM is faster (by three to five times, measured). */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|paravirtual/i;

/** True if this machine draws WebGL 2 by hardware. */
export function hasHardwareGl(): boolean {
  const gl = document.createElement("canvas").getContext("webgl2", { failIfMajorPerformanceCaveat: true });
  if (!gl) return false;
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = info ? String(gl.getParameter(info.UNMASKED_RENDERER_WEBGL)) : "";
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return name !== "" && !SOFTWARE.test(name);
}
