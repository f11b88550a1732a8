/* Notes every change that a program makes to the files of one folder, in the order in which the system took them.

   Preloaded into the program. CRM_LOG_ROOT is the folder, CRM_LOG_FILE gets the records. What the program prints is
   noted too: it tells which saves were acknowledged by then. A record is: kind, file handle, offset, length, bytes. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#define MOST_HANDLES 4096

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;
static unsigned char is_watched[MOST_HANDLES];
static int log_handle = -1;
static const char *root;
static size_t root_length;

__attribute__((constructor)) static void begin(void)
{
    const char *file = getenv("CRM_LOG_FILE");
    root = getenv("CRM_LOG_ROOT");
    if (!file || !root) return;
    root_length = strlen(root);
    log_handle = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
}

static int is_inside(const char *path)
{
    return log_handle >= 0 && path && !strncmp(path, root, root_length);
}

static int watches(int handle)
{
    return log_handle >= 0 && handle >= 0 && handle < MOST_HANDLES && is_watched[handle];
}

static void put(const void *bytes, size_t length)
{
    const char *rest = bytes;
    while (length) {
        ssize_t done = syscall(SYS_write, log_handle, rest, length);
        if (done <= 0) abort();
        rest += done;
        length -= done;
    }
}

static void note(char kind, int32_t handle, int64_t offset, const void *bytes, uint32_t length)
{
    char head[17];
    int kept = errno;
    head[0] = kind;
    memcpy(head + 1, &handle, 4);
    memcpy(head + 5, &offset, 8);
    memcpy(head + 13, &length, 4);
    put(head, sizeof head);
    put(bytes, length);
    errno = kept;
}

static void note_pair(char kind, const char *from, const char *to)
{
    char both[8192];
    size_t first = strlen(from), second = strlen(to);
    if (first + second + 1 > sizeof both) abort();
    memcpy(both, from, first + 1);
    memcpy(both + first + 1, to, second);
    note(kind, -1, 0, both, first + 1 + second);
}

static int opened(int handle, const char *path, int flags)
{
    if (handle >= 0 && handle < MOST_HANDLES) {
        is_watched[handle] = is_inside(path);
        if (is_watched[handle]) note('o', handle, flags, path, strlen(path));
    }
    return handle;
}

static int do_open(int folder, const char *path, int flags, mode_t mode)
{
    pthread_mutex_lock(&turn);
    int handle = opened(syscall(SYS_openat, folder, path, flags, mode), path, flags);
    pthread_mutex_unlock(&turn);
    return handle;
}

#define MODE_OF(flags) \
    mode_t mode = 0; \
    if ((flags) & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); }

int open(const char *path, int flags, ...) { MODE_OF(flags) return do_open(AT_FDCWD, path, flags, mode); }
int open64(const char *path, int flags, ...) { MODE_OF(flags) return do_open(AT_FDCWD, path, flags | O_LARGEFILE, mode); }
int openat(int folder, const char *path, int flags, ...) { MODE_OF(flags) return do_open(folder, path, flags, mode); }
int openat64(int folder, const char *path, int flags, ...) { MODE_OF(flags) return do_open(folder, path, flags, mode); }

int close(int handle)
{
    pthread_mutex_lock(&turn);
    if (handle >= 0 && handle < MOST_HANDLES) is_watched[handle] = 0;
    int answer = syscall(SYS_close, handle);
    pthread_mutex_unlock(&turn);
    return answer;
}

static ssize_t do_write(int handle, const void *bytes, size_t count, int64_t offset)
{
    pthread_mutex_lock(&turn);
    int is_noted = watches(handle);
    int64_t at = offset;
    if (is_noted && offset < 0) at = lseek(handle, 0, SEEK_CUR);
    ssize_t done = offset < 0 ? syscall(SYS_write, handle, bytes, count)
                              : syscall(SYS_pwrite64, handle, bytes, count, offset);
    if (is_noted && done > 0) note('w', handle, at, bytes, done);
    if (handle == STDOUT_FILENO && log_handle >= 0 && done > 0) note('a', handle, 0, bytes, done);
    pthread_mutex_unlock(&turn);
    return done;
}

ssize_t write(int handle, const void *bytes, size_t count) { return do_write(handle, bytes, count, -1); }
ssize_t pwrite(int handle, const void *bytes, size_t count, off_t at) { return do_write(handle, bytes, count, at); }
ssize_t pwrite64(int handle, const void *bytes, size_t count, off64_t at) { return do_write(handle, bytes, count, at); }

/* Copying inside the kernel is refused, so that the copying program writes instead. */
ssize_t sendfile(int to, int from, off_t *at, size_t count) { errno = ENOTSOCK; return -1; }
ssize_t sendfile64(int to, int from, off64_t *at, size_t count) { errno = ENOTSOCK; return -1; }

static int do_truncate(int handle, int64_t size)
{
    pthread_mutex_lock(&turn);
    int answer = syscall(SYS_ftruncate, handle, size);
    if (!answer && watches(handle)) note('t', handle, size, "", 0);
    pthread_mutex_unlock(&turn);
    return answer;
}

int ftruncate(int handle, off_t size) { return do_truncate(handle, size); }
int ftruncate64(int handle, off64_t size) { return do_truncate(handle, size); }

static int do_sync(long which, int handle)
{
    pthread_mutex_lock(&turn);
    int answer = syscall(which, handle);
    if (!answer && watches(handle)) note('s', handle, 0, "", 0);
    pthread_mutex_unlock(&turn);
    return answer;
}

int fsync(int handle) { return do_sync(SYS_fsync, handle); }
int fdatasync(int handle) { return do_sync(SYS_fdatasync, handle); }

int unlink(const char *path)
{
    pthread_mutex_lock(&turn);
    int answer = syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (!answer && is_inside(path)) note('u', -1, 0, path, strlen(path));
    pthread_mutex_unlock(&turn);
    return answer;
}

int rename(const char *from, const char *to)
{
    pthread_mutex_lock(&turn);
    int answer = syscall(SYS_renameat, AT_FDCWD, from, AT_FDCWD, to);
    if (!answer && is_inside(to)) note_pair('r', from, to);
    pthread_mutex_unlock(&turn);
    return answer;
}

static int do_link(const char *from, const char *to)
{
    pthread_mutex_lock(&turn);
    int answer = syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (!answer && is_inside(to)) note_pair('l', from, to);
    pthread_mutex_unlock(&turn);
    return answer;
}

int link(const char *from, const char *to) { return do_link(from, to); }
int linkat(int a, const char *from, int b, const char *to, int flags) { return do_link(from, to); }
