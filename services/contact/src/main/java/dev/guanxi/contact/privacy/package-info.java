/**
 * What people may ask of a company about themselves: to see all that is held about them, and to be forgotten. Every
 * service answers by events; nobody waits for anybody on a request.
 */
@NullMarked
package dev.guanxi.contact.privacy;

import org.jspecify.annotations.NullMarked;
