package dev.daylight.system.people;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A mail as it lies in somebody's mailbox.
///
/// @param sentAt from the Date header, so cut to whole seconds
public record Mail(String messageId, String to, String subject, String language, String text, Instant sentAt) {

    private static final Pattern RECEIPT = Pattern.compile("https?://[^\\s\"<>]+/receipts/[^\\s\"<>]+");

    /// The link to the receipt page, when the mail carries one.
    public Optional<URI> receipt() {
        Matcher link = RECEIPT.matcher(text);
        return link.find() ? Optional.of(URI.create(link.group())) : Optional.empty();
    }

    /// Whether this mail carries a notice; the notice's id is the name of its mail.
    public boolean isAbout(UUID notice) {
        return messageId.contains(notice.toString());
    }

    static Mail parse(String mime) {
        try {
            MimeMessage message = new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(mime.getBytes(StandardCharsets.UTF_8)));
            String[] language = message.getHeader("Content-Language");
            return new Mail(
                    Optional.ofNullable(message.getMessageID()).orElse(""),
                    String.valueOf(message.getHeader("To", ", ")),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    language == null ? "" : language[0].strip(),
                    textOf(message.getContent()),
                    message.getSentDate().toInstant());
        } catch (MessagingException | IOException e) {
            throw new NotSo("a mail in MIME format", e.toString());
        }
    }

    private static String textOf(Object content) throws MessagingException, IOException {
        if (content instanceof MimeMultipart parts) {
            StringBuilder text = new StringBuilder();
            for (int part = 0; part < parts.getCount(); part++) {
                BodyPart body = parts.getBodyPart(part);
                text.append(textOf(body.getContent())).append('\n');
            }
            return text.toString();
        }
        return String.valueOf(content);
    }

    /// What a mail says is for its reader.
    @Override
    public String toString() {
        return "mail \"" + subject + "\" of " + sentAt;
    }
}
