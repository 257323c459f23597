/** What holds for every kind of record that has fields of an administrator, bulk changes or a recycle bin. */
@NullMarked
package dev.guanxi.platform.testkit.privacy;

import org.jspecify.annotations.NullMarked;
