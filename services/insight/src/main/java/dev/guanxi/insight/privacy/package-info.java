/** What insight holds about people, for those who ask. */
@NullMarked
package dev.guanxi.insight.privacy;

import org.jspecify.annotations.NullMarked;
