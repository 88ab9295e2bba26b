/// One key for each request. Whatever is personal about a request is sealed by it: columns here,
/// documents in object storage for review. The key itself lies wrapped by a master key, once in our
/// database and once in front of the filed documents, where review fetches it. Shredding a request destroys both;
/// then nobody opens anything of it, whoever holds the master keys, and the bytes that lie in event logs
/// and backups have become noise.
@NullMarked
package dev.daylight.intake.requestkey;

import org.jspecify.annotations.NullMarked;
