/** What every record can say of itself: why somebody sees it, how it came to be as it is, and back again. */
@NullMarked
package dev.guanxi.platform.web.records;

import org.jspecify.annotations.NullMarked;
