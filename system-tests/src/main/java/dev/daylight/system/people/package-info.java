/// The people and machines around Daylight, as drivers: an officer, a reviewer, a member of the public, a mailbox.
///
/// They know the system as their models do: by its addresses, its answers and its mails. Nothing in here looks into
/// a database or shares a class with a service, so whatever a driver can see, somebody outside can see.
@NullMarked
package dev.daylight.system.people;

import org.jspecify.annotations.NullMarked;
