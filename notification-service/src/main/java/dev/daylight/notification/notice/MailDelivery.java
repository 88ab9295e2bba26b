package dev.daylight.notification.notice;

import dev.daylight.notification.attempt.Attempts.Attempt;
import dev.daylight.notification.obligation.Delivery;
import dev.daylight.notification.obligation.OwedNotice;
import jakarta.enterprise.context.ApplicationScoped;

/// Asks where to, writes, hands over.
@ApplicationScoped
class MailDelivery implements Delivery {

    private final AccountDirectory directory;
    private final NoticeLetter letter;
    private final MailServer mailServer;

    MailDelivery(AccountDirectory directory, NoticeLetter letter, MailServer mailServer) {
        this.directory = directory;
        this.letter = letter;
        this.mailServer = mailServer;
    }

    @Override
    public Delivered deliver(OwedNotice notice, Attempt attempt) {
        return switch (directory.contactOf(notice.account())) {
            case Contact.Reachable contact -> hand(letter.write(notice, attempt, contact));
            case Contact.Gone _ -> new Delivered.NoContact();
            case Contact.Away _ -> new Delivered.DirectoryAway();
        };
    }

    private Delivered hand(NoticeMail mail) {
        return switch (mailServer.hand(mail)) {
            case ACCEPTED -> new Delivered.Accepted();
            case REFUSED_FOR_GOOD -> new Delivered.Refused();
            case NOT_NOW -> new Delivered.MailServerAway();
        };
    }
}
