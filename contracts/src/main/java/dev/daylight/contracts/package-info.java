/// Every event that crosses a service border, and nothing else.
///
/// One sub-package per owner holds one sealed family of records. The name on the wire is written out in
/// [WireType] and never derived from a class, so renaming a class cannot break a reader. Events carry ids of people,
/// opaque account references and documents by reference and SHA-256: never a name, an address, a case number or
/// an identifier as the agency wrote it. A new field is optional; a new meaning is a new event.
/// [Topics] lists every topic; `docs/topics.md` says the same for people and a test holds the two together.
@NullMarked
package dev.daylight.contracts;

import org.jspecify.annotations.NullMarked;
