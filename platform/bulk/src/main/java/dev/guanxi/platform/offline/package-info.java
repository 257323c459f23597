/**
 * What a phone did while it was away, done for good when it is back: each operation once, however often it is sent, and
 * fields that two people changed meanwhile side by side where they are different ones.
 *
 * <p>A service that offers it has a bean {@link dev.guanxi.platform.offline.OfflineKind} for each kind of record, the table
 * {@code offline_operation} (sales, V110), a resource that gives batches to {@link
 * dev.guanxi.platform.offline.OfflineBatches}, and sees to it that what is remembered is forgotten with people and after a
 * time.
 */
@NullMarked
package dev.guanxi.platform.offline;

import org.jspecify.annotations.NullMarked;
