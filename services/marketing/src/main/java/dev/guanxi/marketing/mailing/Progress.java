package dev.guanxi.marketing.mailing;

import io.vertx.mutiny.sqlclient.Row;

/**
 * What became of a mailing's targets.
 *
 * @param targets how many there are
 * @param sent those whose mail the server took
 * @param suppressed those who got none on purpose
 * @param failed those whose mail the server refused
 * @param uncertain those of whose mail nobody knows whether it left; it is not sent again
 */
public record Progress(long targets, long sent, long suppressed, long failed, long uncertain) {
    static final String COLUMNS = "targets, sent, suppressed, failed, uncertain";

    static Progress of(Row row) {
        return new Progress(
                row.getLong("targets"),
                row.getLong("sent"),
                row.getLong("suppressed"),
                row.getLong("failed"),
                row.getLong("uncertain"));
    }
}
