/// To whom a package may be encrypted, and how. The agency's key is judged when it is entered and again each time
/// something is encrypted to it, by the same rules: X.509 certificates lead to CMS messages, OpenPGP keys to OpenPGP
/// messages.
@NullMarked
package dev.daylight.sealing.recipient;

import org.jspecify.annotations.NullMarked;
