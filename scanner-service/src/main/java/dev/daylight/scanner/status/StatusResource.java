package dev.daylight.scanner.status;

import dev.daylight.scanner.hashset.HashSetStates;
import dev.daylight.scanner.legalbasis.LegalBasis;
import dev.daylight.scanner.match.Matches;
import dev.daylight.scanner.scanback.ScanBacks;
import dev.daylight.scanner.upload.FileTally;
import dev.daylight.scanner.upload.WaitingFiles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/status")
@Tag(name = "Status")
class StatusResource {

    private static final int SCAN_BACKS = 20;

    private final HashSetStates hashSet;
    private final LegalBasis legalBasis;
    private final FileTally tally;
    private final Matches matches;
    private final WaitingFiles waiting;
    private final ScanBacks scanBacks;

    StatusResource(
            HashSetStates hashSet,
            LegalBasis legalBasis,
            FileTally tally,
            Matches matches,
            WaitingFiles waiting,
            ScanBacks scanBacks) {
        this.hashSet = hashSet;
        this.legalBasis = legalBasis;
        this.tally = tally;
        this.matches = matches;
        this.waiting = waiting;
        this.scanBacks = scanBacks;
    }

    @GET
    @RolesAllowed({"auditor", "compliance-lead"})
    @Transactional
    @Operation(summary = "Version of the hash set, living legal basis, files so far, progress of scan-back.")
    public Status status() {
        return new Status(
                hashSet.now(),
                legalBasis.state(),
                new Status.Files(
                        tally.totals(),
                        matches.count(),
                        waiting.count(),
                        waiting.oldest().orElse(null)),
                scanBacks.latest(SCAN_BACKS));
    }
}
