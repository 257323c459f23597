package dev.guanxi.platform.offline;

/** What somebody did with a record while they were away. */
public enum OfflineAction {
    CREATE,
    CHANGE
}
