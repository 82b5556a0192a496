/**
 * The certificates that Excel trusts on this machine, as office-addin-dev-certs keeps them in the home folder. They are
 * only read here: putting a certificate among the trusted ones is for its owner to do, once, by the command told.
 */
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const folder = join(homedir(), ".office-addin-dev-certs");

/** Key and certificate for an https server, or why there are none. */
export async function readCertificates() {
  const { verifyCertificates } = await import("office-addin-dev-certs");
  const [key, cert] = [readIfThere("localhost.key"), readIfThere("localhost.crt")];
  if (!key || !cert) return { reason: `there are no certificates in ${folder}` };
  try {
    return verifyCertificates()
      ? { key, cert }
      : { reason: "the certificates are out of date, or the system does not trust them" };
  } catch (problem) {
    return { reason: `the system cannot tell whether it trusts them (${problem.message})` };
  }
}

function readIfThere(name) {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return undefined;
  }
}

export const HOW_TO_TRUST = `Excel loads add-ins over https only, from an address whose certificate the system trusts. Make one, once a month:

    npx office-addin-dev-certs install

It asks for your password, since it adds a certificate of this machine's own to the trusted ones;
"npx office-addin-dev-certs uninstall" takes it back. Then run this command again.`;
