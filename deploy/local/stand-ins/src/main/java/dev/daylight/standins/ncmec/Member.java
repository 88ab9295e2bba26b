package dev.daylight.standins.ncmec;

import java.util.List;

/// Who contributes entries.
record Member(int id, String name) {

    static final Member US = new Member(1001, "Sample Provider");
    static final Member VIDEO_PLATFORM = new Member(42, "Example Video Platform");

    static final List<Member> CONTRIBUTORS =
            List.of(new Member(1, "Lantern Child Safety"), new Member(7, "Harbour Hotline"), VIDEO_PLATFORM);

    static Member of(int id) {
        return CONTRIBUTORS.stream()
                .filter(member -> member.id() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no member " + id));
    }
}
