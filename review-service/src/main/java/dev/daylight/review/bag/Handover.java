package dev.daylight.review.bag;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/// Lets one thread read and judge while another one counts digests, encrypts and sends. Holds at most a few pieces; a
/// writer that is faster waits. What fits in one piece is passed on by the writer itself.
final class Handover extends OutputStream {

    private static final int PIECE = 256 << 10;
    private static final int PIECES = 6;

    private record Piece(byte[] bytes, int length) {}

    private static final Piece LAST = new Piece(new byte[0], 0);

    private final OutputStream out;
    private final BlockingQueue<Piece> full = new ArrayBlockingQueue<>(PIECES);
    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(PIECES);
    private byte[] bytes = new byte[PIECE];
    private int filled;
    private int made = 1;
    private @Nullable Thread other;
    private volatile @Nullable Throwable failure;
    private boolean told;
    private boolean closed;

    Handover(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] source, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == PIECE) {
                handOver();
            }
            int step = Math.min(length - done, PIECE - filled);
            System.arraycopy(source, from + done, bytes, filled, step);
            filled += step;
            done += step;
        }
    }

    private void handOver() throws IOException {
        mustBeWell();
        if (other == null) {
            other = Thread.ofPlatform().name("package").daemon().start(this::passOn);
        }
        try {
            full.put(new Piece(bytes, filled));
            filled = 0;
            byte[] empty = free.poll();
            if (empty == null && made < PIECES) {
                made++;
                empty = new byte[PIECE];
            }
            bytes = empty == null ? free.take() : empty;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /// After a failure it goes on taking, so that the writer never waits for somebody who is gone.
    private void passOn() {
        try {
            for (Piece piece = full.take(); piece != LAST; piece = full.take()) {
                if (failure == null) {
                    try {
                        out.write(piece.bytes(), 0, piece.length());
                    } catch (IOException | RuntimeException | Error e) {
                        failure = e;
                    }
                }
                free.put(piece.bytes());
            }
        } catch (InterruptedException e) {
            failure = e;
        }
    }

    private void mustBeWell() throws IOException {
        Throwable failure = this.failure;
        told = failure != null;
        switch (failure) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Throwable e -> throw new IOException("the package could not be passed on", e);
        }
    }

    /// Waits until everything is through. A failure that the writer knows is not told again.
    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (other != null) {
                full.put(LAST);
                other.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (told) {
            return;
        }
        mustBeWell();
        out.write(bytes, 0, filled);
        out.close();
    }
}
