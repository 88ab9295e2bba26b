package dev.daylight.local;

import java.io.IOException;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/// Stands between stopping and starting: once shut, no part is launched any more, and none is half launched. Without it
/// a part could slip in behind the back of the thread that ends them all.
final class Gate {

    interface Step {
        void run() throws IOException, InterruptedException;
    }

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean shut;

    void pass(Step step) throws IOException, InterruptedException {
        lock.readLock().lock();
        try {
            if (shut) {
                throw new StackProblem("The stack is being stopped.");
            }
            step.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    /// Waits for launches under way and lets no more through.
    void shut() {
        lock.writeLock().lock();
        try {
            shut = true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    void open() {
        lock.writeLock().lock();
        try {
            shut = false;
        } finally {
            lock.writeLock().unlock();
        }
    }
}
