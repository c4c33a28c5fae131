/* Stands between a program and its files (LD_PRELOAD): writes down every change of a file under
 * one folder, so that a test can rebuild the disk as a power cut would have left it; and lets one
 * chosen operation fail, so that a test can see what the program says.
 *
 * DISK_FOLDER     the folder that is watched
 * DISK_RECORD     the file in which operations are written down (optional)
 * DISK_FAIL_AT    the number of the operation that fails, from 1 (optional)
 * DISK_FAIL_WITH  its errno
 * DISK_COUNT      a file that says at the end how many operations there were (optional)
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MOST_FILES 4096
#define LONGEST 1024

static char names[MOST_FILES][LONGEST];
static long long places[MOST_FILES];
static const char *folder;
static int record = -1;
static long operations, fail_at;
static int fail_with;

__attribute__((constructor)) static void begin(void) {
    folder = getenv("DISK_FOLDER");
    const char *path = getenv("DISK_RECORD");
    if (path) record = syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    fail_at = getenv("DISK_FAIL_AT") ? atol(getenv("DISK_FAIL_AT")) : 0;
    fail_with = getenv("DISK_FAIL_WITH") ? atoi(getenv("DISK_FAIL_WITH")) : EIO;
}

__attribute__((destructor)) static void end(void) {
    const char *path = getenv("DISK_COUNT");
    if (!path) return;
    int fd = syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, 0600);
    char text[32];
    int length = snprintf(text, sizeof text, "%ld", operations);
    if (fd >= 0 && syscall(SYS_write, fd, text, length) < 0) _exit(99);
}

static int watched(const char *path) {
    return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int of_file(int fd) {
    return fd >= 0 && fd < MOST_FILES && names[fd][0];
}

/* True when this operation is the one that is to fail. */
static int fails(void) {
    operations += 1;
    if (operations != fail_at) return 0;
    errno = fail_with;
    return 1;
}

static void put(const void *bytes, size_t length) {
    while (length > 0) {
        ssize_t done = syscall(SYS_write, record, bytes, length);
        if (done <= 0) _exit(98);
        bytes = (const char *)bytes + done;
        length -= done;
    }
}

/* kind, length of the path, path, a number, length of the data, data */
static void note(char kind, const char *path, uint64_t number, const void *data, uint32_t length) {
    if (record < 0) return;
    int before = errno;
    uint32_t of_path = strlen(path);
    put(&kind, 1); put(&of_path, 4); put(path, of_path); put(&number, 8); put(&length, 4); put(data, length);
    errno = before;
}

static int opened(int directory, const char *path, int flags, mode_t mode) {
    int changes = watched(path) && (flags & (O_CREAT | O_TRUNC)) != 0;
    if (changes && fails()) return -1;
    int is_new = changes && syscall(SYS_faccessat, AT_FDCWD, path, F_OK) != 0;
    int fd = syscall(SYS_openat, directory, path, flags, mode);
    if (fd >= 0 && fd < MOST_FILES) {
        names[fd][0] = 0;
        places[fd] = 0;
        if (watched(path) && strlen(path) < LONGEST) {
            strcpy(names[fd], path);
            if (is_new) note('C', path, 0, "", 0);
            else if (flags & O_TRUNC) note('T', path, 0, "", 0);
        }
    }
    return fd;
}

#define OPEN(name)                                              \
    int name(const char *path, int flags, ...) {                \
        va_list list; va_start(list, flags);                    \
        mode_t mode = (flags & O_CREAT) ? va_arg(list, mode_t) : 0; \
        va_end(list);                                           \
        return opened(AT_FDCWD, path, flags, mode);             \
    }
#define OPENAT(name)                                            \
    int name(int directory, const char *path, int flags, ...) { \
        va_list list; va_start(list, flags);                    \
        mode_t mode = (flags & O_CREAT) ? va_arg(list, mode_t) : 0; \
        va_end(list);                                           \
        return opened(directory, path, flags, mode);            \
    }
OPEN(open) OPEN(open64) OPENAT(openat) OPENAT(openat64)

int close(int fd) {
    if (fd >= 0 && fd < MOST_FILES) names[fd][0] = 0;
    return syscall(SYS_close, fd);
}

ssize_t write(int fd, const void *data, size_t length) {
    if (of_file(fd) && fails()) return -1;
    ssize_t done = syscall(SYS_write, fd, data, length);
    if (done > 0 && of_file(fd)) {
        note('W', names[fd], places[fd], data, done);
        places[fd] += done;
    }
    /* What was said on standard output was promised. */
    if (done > 0 && fd == 1) note('A', "", 0, data, done);
    return done;
}

static ssize_t written_at(int fd, const void *data, size_t length, off_t place) {
    if (of_file(fd) && fails()) return -1;
    ssize_t done = syscall(SYS_pwrite64, fd, data, length, place);
    if (done > 0 && of_file(fd)) note('W', names[fd], place, data, done);
    return done;
}
ssize_t pwrite(int fd, const void *data, size_t length, off_t place) { return written_at(fd, data, length, place); }
ssize_t pwrite64(int fd, const void *data, size_t length, off64_t place) { return written_at(fd, data, length, place); }

static off_t moved(int fd, off_t by, int from) {
    off_t place = syscall(SYS_lseek, fd, by, from);
    if (of_file(fd) && place >= 0) places[fd] = place;
    return place;
}
off_t lseek(int fd, off_t by, int from) { return moved(fd, by, from); }
off64_t lseek64(int fd, off64_t by, int from) { return moved(fd, by, from); }

static int cut(int fd, off_t length) {
    if (of_file(fd) && fails()) return -1;
    int done = syscall(SYS_ftruncate, fd, length);
    if (done == 0 && of_file(fd)) note('T', names[fd], length, "", 0);
    return done;
}
int ftruncate(int fd, off_t length) { return cut(fd, length); }
int ftruncate64(int fd, off64_t length) { return cut(fd, length); }

static int flushed(int fd, long call) {
    if (of_file(fd) && fails()) return -1;
    int done = syscall(call, fd);
    struct stat what;
    if (done == 0 && of_file(fd) && syscall(SYS_fstat, fd, &what) == 0) note(S_ISDIR(what.st_mode) ? 'D' : 'S', names[fd], 0, "", 0);
    return done;
}
int fsync(int fd) { return flushed(fd, SYS_fsync); }
int fdatasync(int fd) { return flushed(fd, SYS_fdatasync); }

int rename(const char *from, const char *to) {
    if (watched(from) && fails()) return -1;
    int done = syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
    if (done == 0 && watched(from)) note('R', from, 0, to, strlen(to));
    return done;
}

int unlink(const char *path) {
    if (watched(path) && fails()) return -1;
    int done = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (done == 0 && watched(path)) note('U', path, 0, "", 0);
    return done;
}

int mkdir(const char *path, mode_t mode) {
    if (watched(path) && fails()) return -1;
    int done = syscall(SYS_mkdirat, AT_FDCWD, path, mode);
    if (done == 0 && watched(path)) note('M', path, 0, "", 0);
    return done;
}
