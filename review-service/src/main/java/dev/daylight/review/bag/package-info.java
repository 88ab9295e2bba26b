/// What leaves the house: a bag (BagIt 1.0, RFC 8493) in a ZIP file, made as a stream. Records come in line by line,
/// are
/// held against the scope, and go out again with their digests; no file is ever whole in memory, and none is written in
/// clear. Pure: no database, no network.
@NullMarked
package dev.daylight.review.bag;

import org.jspecify.annotations.NullMarked;
