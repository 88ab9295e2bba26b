/// Writes the notice and hands it to the mail server.
///
/// Where the person is reached, and in which language, is asked of the provider's account directory at the moment of
/// sending and forgotten afterwards. The mail is plain words with a text and an HTML side that say the same, without
/// anything that would be loaded from elsewhere. Its Message-ID follows from the notice alone, so a mail that had to be
/// sent twice can be told as one.
///
/// Jakarta Mail and not Quarkus' mailer: that one stops waiting after a while, but the sending goes on. Here a
/// hand-over that is over is over, which matters since the lock of the case is held until then.
@NullMarked
package dev.daylight.notification.notice;

import org.jspecify.annotations.NullMarked;
