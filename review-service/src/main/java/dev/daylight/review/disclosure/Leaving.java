package dev.daylight.review.disclosure;

import dev.daylight.contracts.datarequest.DataRequestKind;
import dev.daylight.contracts.datarequest.Particulars;
import dev.daylight.review.casefile.CaseFile;
import dev.daylight.review.casefile.CaseState.Approved;
import dev.daylight.review.casefile.Filing;
import dev.daylight.review.identity.Agency;
import dev.daylight.review.legalbasis.LegalBasis;
import dev.daylight.rules.NoticeProvision;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// May this leave now? The one place that answers it. It looks at nothing but what it is given and the legal rules, so
/// the same facts get the same answer before the export and, under the row lock, when the disclosure becomes one.
@ApplicationScoped
class Leaving {

    private final LegalBasis legalBasis;

    Leaving(LegalBasis legalBasis) {
        this.legalBasis = legalBasis;
    }

    /// @param agency absent while intake has not told of it
    /// @param amended whether the agency wrote something that the grant does not know
    /// @param paper what it says of itself; absent while nobody has opened it, and before there is one
    record Facts(
            CaseFile file,
            Approved approved,
            @Nullable Agency agency,
            boolean amended,
            Particulars.@Nullable Instrument paper,
            Instant now) {

        Filing filing() {
            return file.filing();
        }
    }

    Leave decide(Facts facts) {
        Agency agency = facts.agency();
        if (agency != null && agency.isBarred()) {
            return new Leave.No(Obstacle.AGENCY_BARRED, "the agency is suspended or was struck off");
        }
        if (agency == null || !agency.isCertifiedOn(LocalDate.ofInstant(facts.now(), ZoneOffset.UTC))) {
            return new Leave.No(Obstacle.AGENCY_CERTIFICATE, "the agency is not certified here");
        }
        if (facts.amended()) {
            return new Leave.No(Obstacle.AMENDED, "the agency wrote something after the grant was recommended");
        }
        return switch (facts.approved().basis()) {
            case EMERGENCY -> beforePaper(facts, agency);
            case PAPER -> onPaper(facts, agency);
        };
    }

    /// Once the paper is here it decides, and once it is overdue nothing leaves any more; intake says so soon.
    private Leave beforePaper(Facts facts, Agency agency) {
        Filing filing = facts.filing();
        Instant due = filing.keepUntil();
        if (due == null || filing.paper() != null || !facts.now().isBefore(due)) {
            return new Leave.No(Obstacle.PERSON, "the paper of the emergency is here, or overdue");
        }
        if (!legalBasis
                .disclosableBeforePaper(filing.country())
                .containsAll(facts.approved().recommendation().scope().categories())) {
            return new Leave.No(Obstacle.PERSON, "the grant goes beyond what may leave before a paper");
        }
        return to(agency, legalBasis.emergencyNotice(filing.country()), facts.now());
    }

    private Leave onPaper(Facts facts, Agency agency) {
        Filing filing = facts.filing();
        Particulars.Instrument paper = facts.paper();
        if (paper == null) {
            return new Leave.ReadPaper();
        }
        Optional<NoticeProvision> notice = legalBasis.notice(filing.country(), paper.instrumentClass(), paper.type());
        if (notice.isEmpty()) {
            return new Leave.No(Obstacle.PERSON, "the legal rules do not know the instrument");
        }
        // The rules may have another version than the one that the grant was recommended under.
        if (!legalBasis
                .objections(
                        filing.country(),
                        paper.instrumentClass(),
                        paper.type(),
                        facts.approved().recommendation().scope().categories())
                .isEmpty()) {
            return new Leave.No(Obstacle.PERSON, "the instrument does not reach what was granted");
        }
        if (legalBasis.isExpired(filing.country(), paper.type(), paper.issuedOn(), facts.now())) {
            return new Leave.No(Obstacle.PAPER_EXPIRED, "the paper may be carried out no more");
        }
        return suspension(filing, paper)
                .filter(earliest -> facts.now().isBefore(earliest.at()))
                .<Leave>map(earliest -> new Leave.No(
                        Obstacle.SUSPENDED, "another State was told of the order and may object", earliest))
                .orElseGet(() -> to(agency, notice.get(), facts.now()));
    }

    /// An order that asks for one such category was told to the other State as a whole. Nothing said of that counts as
    /// told. An emergency suspends nothing.
    private Optional<Leave.Earliest> suspension(Filing filing, Particulars.Instrument paper) {
        if (filing.kind() == DataRequestKind.EMERGENCY
                || Boolean.TRUE.equals(paper.emergencyCase())
                || Boolean.FALSE.equals(paper.enforcingAuthorityNotified())) {
            return Optional.empty();
        }
        return legalBasis
                .suspendedUntil(filing.country(), paper.type(), filing.categories(), filing.filedAt())
                .map(suspended -> new Leave.Earliest(suspended.until(), suspended.law()));
    }

    private static Leave to(Agency agency, NoticeProvision notice, Instant now) {
        Agency.Certification certification = agency.certification();
        if (certification == null) {
            return new Leave.No(Obstacle.AGENCY_CERTIFICATE, "the agency has no certificate");
        }
        try {
            return new Leave.Yes(agency, AgencyEncryption.to(certification.encryptionCertificate(), now), notice);
        } catch (Obstructed unfit) {
            return unfit.answer();
        }
    }
}
