package dev.daylight.local;

import java.util.List;
import java.util.Optional;

/// A mail server that keeps every mail and delivers none, by GreenMail.
record MailPlan(Ground ground) implements PartPlan {

    @Override
    public List<String> command() {
        return JavaCommand.withHeap(64)
                .rememberingClassesIn(archive())
                .with(
                        "-Dgreenmail.smtp.hostname=127.0.0.1",
                        "-Dgreenmail.smtp.port=" + ground.ports().smtp(),
                        "-Dgreenmail.auth.disabled",
                        "-Dgreenmail.api.hostname=127.0.0.1",
                        "-Dgreenmail.api.port=" + ground.ports().mail())
                .jar(ground.checkout().part("greenmail").getFirst());
    }

    @Override
    public Optional<ClassArchive> classes() {
        return Optional.of(archive());
    }

    @Override
    public boolean isReady() {
        return Probe.status(ground.ports().url(PartName.MAIL) + "/api/service/readiness") == 200;
    }

    private ClassArchive archive() {
        return ground.classes(PartName.MAIL, ground.checkout().part("greenmail"));
    }
}
