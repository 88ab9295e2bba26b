package dev.daylight.review.bag;

import dev.daylight.contracts.DataCategory;
import dev.daylight.review.scope.Minimised;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// The page that a person opens first: what is here, what was left out, how to check it. Without script, without
/// anything from outside.
final class ReadableIndex {

    private final StringBuilder page = new StringBuilder();

    private ReadableIndex() {}

    static byte[] of(PackageFacts facts, List<Fixity> records, Minimised minimised) {
        ReadableIndex index = new ReadableIndex();
        index.write(facts, records, minimised);
        return index.page.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(PackageFacts facts, List<Fixity> records, Minimised minimised) {
        page.append("""
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
                <title>Records disclosed</title>
                <style>body{font-family:sans-serif;margin:2em;max-width:60em}table{border-collapse:collapse;margin:1em 0}
                th,td{border:1px solid #888;padding:.3em .6em;text-align:left}code{overflow-wrap:anywhere}</style>
                </head><body><h1>Records disclosed</h1>
                """);
        table("The disclosure");
        row("Request", facts.requestId());
        row("Disclosure", facts.disclosureId());
        row("Case number of the agency", facts.caseNumber());
        row("Disclosed to", facts.agency());
        row("Produced at (UTC)", facts.producedAt());
        row("Legal rules, version", facts.rulesVersion());
        if (facts.paperDueAt() != null) {
            row("Given in an emergency; its paper is due until", facts.paperDueAt());
        }
        end();

        table("Accounts");
        facts.accounts()
                .forEach(account -> row(
                        account.identifier().type() + " " + account.identifier().value(),
                        account.account() == null ? "no such account" : account.account()));
        end();

        table("Files of records, one record in JSON on each line");
        page.append("<tr><th>file</th><th>bytes</th><th>SHA-256</th></tr>\n");
        records.forEach(file -> {
            String path = file.path().substring("data/".length());
            page.append("<tr><td><a href=\"")
                    .append(text(path))
                    .append("\">")
                    .append(text(path))
                    .append("</a></td><td>")
                    .append(file.bytes())
                    .append("</td><td><code>")
                    .append(file.sha256())
                    .append("</code></td></tr>\n");
        });
        end();

        table("Records");
        minimised.recordsByAccount().forEach((account, categories) -> row(account, counted(categories)));
        end();

        table("Asked, approved, delivered");
        row("Asked", extent(facts.asked()));
        row("Approved", extent(facts.approved()));
        facts.approved().fields().forEach((category, names) -> row("Fields of " + category, String.join(", ", names)));
        row("Delivered, records", counted(minimised.deliveredByCategory()));
        row("Left out of what the export brought", minimised.dropped().isEmpty() ? "nothing" : minimised.dropped());
        minimised.droppedFields().forEach((category, names) -> row("Fields left out of " + category, names));
        end();

        page.append("""
                <h2>How to check this package</h2>
                <p>In the folder above this one:</p>
                <pre>sha256sum -c manifest-sha256.txt
                sha512sum -c manifest-sha512.txt
                sha256sum -c tagmanifest-sha256.txt
                openssl cms -verify -cades -binary -inform DER -in tagmanifest-sha256.txt.p7s \\
                  -content tagmanifest-sha256.txt -CAfile authority.pem -purpose any -out /dev/null</pre>
                <p>where <code>authority.pem</code> is the authority that the provider's certificate comes from, which you
                have from the provider and not from this package. <a href="certificate-of-authenticity.pdf">Certificate of
                authenticity</a>, <a href="manifest.json">manifest</a>, <a href="provenance.jsonld">provenance
                (CASE/UCO)</a>.</p></body></html>
                """);
    }

    private void table(String heading) {
        page.append("<h2>").append(text(heading)).append("</h2>\n<table>\n");
    }

    private void row(Object label, Object value) {
        page.append("<tr><th scope=\"row\">")
                .append(text(label))
                .append("</th><td>")
                .append(text(value))
                .append("</td></tr>\n");
    }

    private void end() {
        page.append("</table>\n");
    }

    private static String extent(PackageFacts.Extent extent) {
        return extent.categories() + ", " + extent.accounts() + " accounts, from "
                + extent.period().from() + " to " + extent.period().to();
    }

    private static String counted(Map<DataCategory, Integer> counts) {
        return counts.toString().replaceAll("[{}]", "").replace("=", ": ");
    }

    private static String text(Object value) {
        return value.toString()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
