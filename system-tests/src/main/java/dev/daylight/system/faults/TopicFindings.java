package dev.daylight.system.faults;

import dev.daylight.contracts.Topics;
import dev.daylight.contracts.notice.NoticeEvent;
import dev.daylight.contracts.notice.NoticeEvent.NoticeSent;
import dev.daylight.system.topics.TopicReader;
import dev.daylight.system.topics.TopicRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the topics say of the run. A relay that dies may say a record twice under the same event id: consumers know
/// that and such a repeat is no second fact. Two events of one meaning about one case are.
final class TopicFindings {

    private static final List<String> ONCE = List.of(
            "DataRequestFiled.v1",
            // Of an emergency the door speaks twice: of the emergency, and of its paper. The fault run files none.
            "DataRequestAdmitted.v1",
            "DataRequestRefused.v1",
            "DataRequestWithdrawn.v1",
            "PreservationFiled.v1",
            "PreservationSuperseded.v1",
            "EmergencyFiled.v1",
            "EmergencyPaperFiled.v1",
            "EmergencyUnfounded.v1",
            "CaseOpened.v1",
            "CaseWithdrawn.v1",
            "CaseShredded.v1",
            "PreservationPlaced.v1",
            "PreservationEnded.v1",
            "CaseGranted.v1",
            "CaseDenied.v1",
            "NoDataFound.v1",
            "DisclosureMade.v1",
            "NoticeOwed.v1",
            "NoticeSent.v1",
            "FileScanned.v1",
            "FileSkipped.v1",
            "HashMatched.v1");

    private final List<TopicRecord> facts = new ArrayList<>();
    private final long repeats;

    TopicFindings(List<TopicRecord> records) {
        Set<String> seen = new HashSet<>();
        long repeated = 0;
        for (TopicRecord record : records) {
            if (record.isWatermark() || record.isSynthetic()) {
                continue;
            }
            if (seen.add(record.topic() + record.eventId())) {
                facts.add(record);
            } else {
                repeated++;
            }
        }
        this.repeats = repeated;
    }

    /// Records that repeat an event id.
    long repeats() {
        return repeats;
    }

    Set<UUID> casesWith(String type) {
        return facts.stream()
                .filter(record -> record.type().equals(type))
                .map(record -> UUID.fromString(String.valueOf(record.key())))
                .collect(Collectors.toSet());
    }

    /// What was said twice of one case or file although it can only happen once; there is one entry to match.
    Set<String> saidTwice() {
        Map<String, Integer> count = new HashMap<>();
        facts.stream()
                .filter(record -> ONCE.contains(record.type()))
                .forEach(record -> count.merge(record.type() + " of " + record.key(), 1, Integer::sum));
        return count.entrySet().stream()
                .filter(said -> said.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The notices that were sent, by case.
    Map<UUID, NoticeSent> noticesSent() {
        Map<UUID, NoticeSent> sent = new HashMap<>();
        for (NoticeEvent event : TopicReader.events(Topics.NOTICES, facts.stream())) {
            if (event instanceof NoticeSent notice) {
                sent.put(notice.requestId(), notice);
            }
        }
        return sent;
    }
}
