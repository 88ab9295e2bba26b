/// The hash-sharing service, version 2 of its interface, over invented digests.
///
/// It keeps the traits that make clients stumble: entries come in no order of time, the newest time of a page says
/// nothing about the pages to come, a page may show up to date states only, two members may use the same entry id, and
/// what was taken back appears as a tombstone. Places in the list never move, so a client that follows `next` to its
/// end misses nothing although entries change meanwhile.
@NullMarked
package dev.daylight.standins.ncmec;

import org.jspecify.annotations.NullMarked;
