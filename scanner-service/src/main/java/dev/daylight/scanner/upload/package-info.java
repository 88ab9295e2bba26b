/// What the provider's storage says about its files. A stored file is fetched, recognised by its first bytes, digested
/// and
/// compared, all in memory and only under a living legal basis; a file without one waits and is caught up with. Nobody
/// is
/// shown anything: what comes out is that a file was scanned, left alone, or matched.
@NullMarked
package dev.daylight.scanner.upload;

import org.jspecify.annotations.NullMarked;
