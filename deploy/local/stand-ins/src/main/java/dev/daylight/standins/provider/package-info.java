/// A sample provider: the three ports that Daylight asks of whoever runs it, over invented people.
///
/// The account directory and the records export are pure functions of a seed, so the same question has the same answer
/// today and after a restart. The storage keeps what a real one would keep: files in object storage, and a journal that
/// makes sure that every stored file is told exactly as it was, whatever dies in between. On demand the export
/// over-shares, because real exports do, and Daylight has to notice.
@NullMarked
package dev.daylight.standins.provider;

import org.jspecify.annotations.NullMarked;
