package dev.daylight.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.jboss.logging.Logger;

/// Hands mails to the mail server, one conversation each. When [#hand] has returned, nothing is under way any more.
@ApplicationScoped
class MailServer {

    enum Reply {
        ACCEPTED,
        /// This address will never do.
        REFUSED_FOR_GOOD,
        /// Not now, or nobody knows: a reply that got lost counts as a no, and the mail goes again.
        NOT_NOW
    }

    private static final Logger LOG = Logger.getLogger(MailServer.class);

    private final MailConfig config;
    private final Clock clock;

    MailServer(MailConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    Reply hand(NoticeMail mail) {
        Session session = Session.getInstance(properties());
        try {
            MimeMessage message = message(session, mail);
            Transport transport = session.getTransport("smtp");
            try {
                transport.connect(
                        config.host(),
                        config.port(),
                        config.user().orElse(null),
                        config.password().orElse(null));
                transport.sendMessage(message, message.getAllRecipients());
                return Reply.ACCEPTED;
            } finally {
                hangUp(transport);
            }
        } catch (MessagingException | UnsupportedEncodingException e) {
            // Never the message of the exception: the server's reply quotes the address.
            LOG.warnf("mail server did not take a notice cause=%s", e.getClass().getSimpleName());
            return isRefusedForGood(e) ? Reply.REFUSED_FOR_GOOD : Reply.NOT_NOW;
        }
    }

    /// Keeps its failures to itself: the mail is the server's since it said yes, and how the line goes down after that
    /// must not turn the yes into a second mail.
    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.infof(
                    "mail server was gone before the goodbye cause=%s",
                    e.getClass().getSimpleName());
        }
    }

    private MimeMessage message(Session session, NoticeMail mail)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", mail.messageId());
            }
        };
        message.setFrom(new InternetAddress(config.from(), config.operator(), "UTF-8"));
        message.setRecipients(Message.RecipientType.TO, new InternetAddress[] {new InternetAddress(mail.to(), true)});
        message.setSubject(mail.subject(), "UTF-8");
        message.setSentDate(Date.from(clock.instant()));
        message.setContentLanguage(new String[] {mail.language().tag()});
        // No absence note has to come back, and none shall be answered.
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), "UTF-8", "html");
        // The last part is the one a reader prefers (RFC 2046 section 5.1.4).
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private Properties properties() {
        String milliseconds = String.valueOf(config.timeout().toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", milliseconds);
        properties.setProperty("mail.smtp.timeout", milliseconds);
        properties.setProperty("mail.smtp.writetimeout", milliseconds);
        properties.setProperty("mail.smtp.auth", String.valueOf(config.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", "true");
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(config.tls() == MailConfig.Tls.REQUIRED));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.from", config.from());
        properties.setProperty(
                "mail.smtp.localhost", config.from().substring(config.from().indexOf('@') + 1));
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.mime.allowutf8", "true");
        return properties;
    }

    /// Only a permanent no to the recipient itself. A no to the sender, to the login or by policy (enhanced status
    /// X.7.X, relaying for one) would hit every notice alike: that is the operator's to mend, and the notice waits.
    private static boolean isRefusedForGood(Exception failure) {
        Exception link = failure;
        while (link != null) {
            if (link instanceof SMTPAddressFailedException refused) {
                int code = refused.getReturnCode();
                String reply = refused.getMessage();
                return code >= 500 && code < 600 && (reply == null || !reply.matches("(?s)\\d{3}[ -]\\d\\.7\\..*"));
            }
            link = link instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return false;
    }
}
