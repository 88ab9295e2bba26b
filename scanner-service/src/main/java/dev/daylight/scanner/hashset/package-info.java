/// NCMEC's hash set, kept in numbered versions. The source is read window by window; a window that has been read to its
/// end
/// becomes the next version in one transaction, together with the row that says which version is current. Uploads hold
/// that row while they compare, so each upload is compared with exactly one version, and scan-back does the rest.
@NullMarked
package dev.daylight.scanner.hashset;

import org.jspecify.annotations.NullMarked;
