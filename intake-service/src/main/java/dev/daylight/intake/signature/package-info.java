/// Who signed a paper, and whether that settles who issued it. Signatures are judged by the EU's own
/// library, offline: certificates, revocation lists and the mapping from signers to authorities come from
/// a folder that the operator fills, and nothing that a paper points to is ever fetched.
///
/// A valid signature is not yet an authority. The verdict is `Authentic` only when every signature holds,
/// covers the whole paper, and belongs to an authority that may issue this instrument in this country. In
/// every other case a person has to find out, and is told in one sentence why.
@NullMarked
package dev.daylight.intake.signature;

import org.jspecify.annotations.NullMarked;
