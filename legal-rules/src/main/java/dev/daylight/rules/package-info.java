/// The legal rules that services share: who may ask with which paper for which data and offence, by when it is to be
/// answered, whether the person concerned is told, how long data are kept. Versioned data beside this package, one file
/// per jurisdiction, so that a lawyer can read and change it (`docs/legal-rules.md`), and pure functions over it; no
/// framework. Every decision cites the version it was taken under.
@NullMarked
package dev.daylight.rules;

import org.jspecify.annotations.NullMarked;
