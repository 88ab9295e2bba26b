package dev.daylight.local;

import java.util.List;

/// A mail server that keeps every mail and delivers none, by GreenMail.
record MailPlan(Ground ground) implements PartPlan {

    @Override
    public List<String> command() {
        return JavaCommand.withHeap(64)
                .rememberingClassesIn(ground.cache().classes("greenmail"))
                .with(
                        "-Dgreenmail.smtp.hostname=127.0.0.1",
                        "-Dgreenmail.smtp.port=" + ground.ports().smtp(),
                        "-Dgreenmail.auth.disabled",
                        "-Dgreenmail.api.hostname=127.0.0.1",
                        "-Dgreenmail.api.port=" + ground.ports().mail())
                .jar(ground.checkout().part("greenmail").getFirst());
    }

    @Override
    public boolean isReady() {
        return Probe.status(ground.ports().url(PartName.MAIL) + "/api/service/readiness") == 200;
    }
}
