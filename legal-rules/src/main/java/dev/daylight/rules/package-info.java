/// The legal rules that two services share: which paper suffices for which data, whether a request is admitted, whether
/// the person concerned is told. Versioned data in `legal-rules.json`, so that a lawyer can change it, and pure
/// functions
/// over it; no framework. Every decision cites the version it was taken under.
@NullMarked
package dev.daylight.rules;

import org.jspecify.annotations.NullMarked;
