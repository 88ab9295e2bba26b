package dev.daylight.system.people;

import dev.daylight.contracts.DataCategory;
import dev.daylight.local.LocalStack;
import dev.daylight.local.SignIn;
import dev.daylight.system.topics.TopicReader;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// Everybody who plays a part in a story, on one stack.
public final class Cast {

    private static final Duration CALM_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PATIENCE_UNDER_FIRE = Duration.ofSeconds(240);

    private final Addresses addresses;
    private final Keyring keyring;
    private final Clock clock;
    private final Supplier<UUID> ids;
    private final Http http;
    private final Duration patience;

    private Cast(Addresses addresses, Keyring keyring, Clock clock, Supplier<UUID> ids, Http http, Duration patience) {
        this.addresses = addresses;
        this.keyring = keyring;
        this.clock = clock;
        this.ids = ids;
        this.http = http;
        this.patience = patience;
    }

    /// People on a healthy stack: what does not answer is a finding.
    public static Cast on(LocalStack stack, Clock clock, Supplier<UUID> ids) {
        Addresses addresses = new Addresses(stack.ports());
        Keyring keyring = new Keyring(stack);
        return new Cast(addresses, keyring, clock, ids, Http.once(), CALM_PATIENCE);
    }

    /// People who know that servers die, and who ask again until the answer is definite.
    public Cast underFire() {
        return new Cast(addresses, keyring, clock, ids, Http.persistent(PATIENCE_UNDER_FIRE), PATIENCE_UNDER_FIRE);
    }

    public Officer officer(String username) {
        return new Officer(person(username), addresses, http, ids, patience);
    }

    /// The program of that name, with its own certificate.
    public Officer machine(String client) {
        Http own = http.over(keyring.tls(client));
        Addresses doors = addresses.withDoorsForPrograms();
        return new Officer(Identity.machine(client, doors, own, clock), doors, own, ids, patience);
    }

    /// What speaks TLS with a certificate of the stack, or with none when the name is empty.
    public Http httpWithCertificate(String client) {
        return http.over(keyring.tls(client));
    }

    /// The same, over HTTP/2 wherever that is offered.
    public Http http2WithCertificate(String client) {
        return Http.wishingForHttp2(keyring.tls(client));
    }

    /// Somebody who signs in with a password alone.
    public Officer officerWithoutSecondFactor(String username) {
        Identity weak = Identity.person(username, SignIn.PASSWORD_ONLY, addresses, http, clock);
        return new Officer(weak, addresses, http, ids, patience);
    }

    public Reviewer reviewer(String username) {
        return new Reviewer(new Desk(person(username), addresses, http, patience));
    }

    public Approver approver(String username) {
        return new Approver(new Desk(person(username), addresses, http, patience));
    }

    public ComplianceLead complianceLead(String username) {
        return new ComplianceLead(person(username), addresses, http);
    }

    public Mailbox mailbox() {
        return new Mailbox(addresses, http);
    }

    public PublicReader publicReader() {
        return new PublicReader(addresses, http, clock);
    }

    public Uploader uploader() {
        return new Uploader(addresses, http, ids, keyring);
    }

    public NcmecControl ncmec() {
        return new NcmecControl(addresses, http);
    }

    public TopicReader topics() {
        return new TopicReader(addresses.broker());
    }

    /// Sees to it that the running quarter has a report to take differences of: files its first request if nobody has.
    ///
    /// @return the request, when one had to be filed
    public Optional<FiledRequest> beginQuarter() {
        if (publicReader().hasReport()) {
            return Optional.empty();
        }
        Papers papers = new Papers(clock);
        FiledRequest first = officer("lin")
                .file(RequestDraft.production(
                        papers.caseNumber(),
                        world().speaking("en", 0).byEmail(),
                        Set.of(DataCategory.CONTENT),
                        papers.lastDays(1),
                        RequestDraft.PaperKind.DE_BESTANDSDATENAUSKUNFT,
                        papers.issuedOn()));
        Patience.until(patience, "a report of the quarter", publicReader()::hasReport, there -> there);
        return Optional.of(first);
    }

    /// Returns when everything that happened so far is counted.
    public void awaitQuiet() {
        beginQuarter();
        new Quiet(uploader(), complianceLead("clara"), publicReader()).await();
    }

    public Identity person(String username) {
        return Identity.person(username, addresses, http, clock);
    }

    /// Everybody who has an account at the provider.
    public World world() {
        return World.read(addresses, http);
    }

    public Keyring keyring() {
        return keyring;
    }

    public Addresses addresses() {
        return addresses;
    }

    public Clock clock() {
        return clock;
    }

    public UUID newId() {
        return ids.get();
    }

    public Http http() {
        return http;
    }

    public Duration patience() {
        return patience;
    }
}
