/** What every list of every service can do: be taken away as a file, and be looked at as people saved it. */
@NullMarked
package dev.guanxi.platform.web.lists;

import org.jspecify.annotations.NullMarked;
