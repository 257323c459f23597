package dev.guanxi.sales.print;

/** Too many wait for a printer; whoever asks later gets their paper. */
public class Busy extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Busy(int waiting) {
        super("%d wait to be printed".formatted(waiting));
    }
}
