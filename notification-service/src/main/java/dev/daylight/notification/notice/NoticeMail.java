package dev.daylight.notification.notice;

import dev.daylight.pages.Language;

/// A notice, ready to go.
///
/// @param messageId with the angle brackets
record NoticeMail(String messageId, String to, Language language, String subject, String text, String html) {

    @Override
    public String toString() {
        return "NoticeMail[" + messageId + "]";
    }
}
