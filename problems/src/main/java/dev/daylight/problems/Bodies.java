package dev.daylight.problems;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/// Holds bodies to their limit. One that announces its length is judged by that and then read by whoever wants it. One
/// that hides its length (chunked) is gathered here first: the framework notices too late, in the middle of a reader,
/// and hangs up without a document.
@ApplicationScoped
class Bodies {

    /// Gathering is for the few who do not announce; all of them together must not fill the memory.
    private static final long MOST_GATHERED = 24L * 1024 * 1024;
    /// Read past a refusal, so that a sender who first writes and then reads learns of it.
    private static final long MOST_DISCARDED = 32L * 1024 * 1024;

    private static final String SOON = "5";

    private final AtomicLong gathered = new AtomicLong();

    void check(RoutingContext context, long limit) {
        HttpServerRequest request = context.request();
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null) {
            if (announced(length) > limit) {
                refuse(context, Problem.bodyTooLarge(limit));
            } else {
                context.next();
            }
        } else if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                || request.version() == HttpVersion.HTTP_2) {
            gather(context, limit);
        } else {
            context.next();
        }
    }

    void refuse(RoutingContext context, Problem problem) {
        discard(context.request());
        context.response().putHeader(HttpHeaders.CONNECTION, "close");
        problem.answer(context.response());
    }

    private void gather(RoutingContext context, long limit) {
        HttpServerRequest request = context.request();
        Buffer body = Buffer.buffer();
        context.addEndHandler(_ -> gathered.addAndGet(-body.length()));
        request.handler(chunk -> {
            if (body.length() + (long) chunk.length() > limit) {
                refuse(context, Problem.bodyTooLarge(limit));
            } else if (gathered.addAndGet(chunk.length()) > MOST_GATHERED) {
                gathered.addAndGet(-chunk.length());
                context.response().putHeader(HttpHeaders.RETRY_AFTER, SOON);
                refuse(context, Problem.temporarilyUnavailable());
            } else {
                body.appendBuffer(chunk);
            }
        });
        request.endHandler(_ -> {
            ((RoutingContextInternal) context).setBody(body);
            context.next();
        });
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            context.response().writeContinue();
        }
        request.resume();
    }

    private static void discard(HttpServerRequest request) {
        AtomicLong discarded = new AtomicLong();
        request.handler(chunk -> {
            if (discarded.addAndGet(chunk.length()) > MOST_DISCARDED) {
                request.connection().close();
            }
        });
        request.endHandler(_ -> {});
        request.resume();
    }

    private static long announced(String length) {
        try {
            return Long.parseLong(length);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }
}
