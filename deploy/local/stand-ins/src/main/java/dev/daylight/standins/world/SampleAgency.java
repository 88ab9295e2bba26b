package dev.daylight.standins.world;

import dev.daylight.contracts.agency.AgencyKind;
import java.util.List;
import java.util.UUID;

/// An authority that does not exist. Its officers do, in the local identity provider.
///
/// @param shortName names its key files
/// @param directoryPhone from the blocks that are set aside for drama and fiction
record SampleAgency(
        String shortName,
        UUID id,
        String name,
        String country,
        AgencyKind kind,
        String legalAuthority,
        String domain,
        String directoryPhone) {

    static final List<SampleAgency> ALL = List.of(
            new SampleAgency(
                    "a",
                    UUID.fromString("0a000000-0000-4000-8000-00000000000a"),
                    "Landeskriminalamt Musterland",
                    "DE",
                    AgencyKind.POLICE,
                    "Strafprozessordnung §§ 100j, 100k, 163",
                    "lka.musterland.example",
                    "+493023125110"),
            new SampleAgency(
                    "b",
                    UUID.fromString("0b000000-0000-4000-8000-00000000000b"),
                    "Parquet de Bellerive",
                    "FR",
                    AgencyKind.PROSECUTOR,
                    "Code de procédure pénale, art. 77-1-1",
                    "parquet.bellerive.example",
                    "+33199001710"));
}
