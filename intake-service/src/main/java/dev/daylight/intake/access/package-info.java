/// The one gate before every operation. Roles say what kind of caller somebody is; here it is asked, of the database
/// and at every call, whether this caller may still speak for this agency, and whether the token was made by fresh
/// strong authentication, or belongs to the certificate of the connection. A new operation is guarded without a word:
/// whatever changes something demands both, unless it says otherwise.
@NullMarked
package dev.daylight.intake.access;

import org.jspecify.annotations.NullMarked;
