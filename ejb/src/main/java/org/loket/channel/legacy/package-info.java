/**
 * The systems that nobody dares to touch: what they hand over in files becomes requests, row by
 * row, each with a verdict; and under which numbers they know a request is kept here.
 */
package org.loket.channel.legacy;
