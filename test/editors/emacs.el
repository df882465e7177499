;;; emacs.el --- Emacs with Eglot as a client of the server  -*- lexical-binding: t -*-
;; Findings arrive, a fix is applied, the file is saved, the server is asked to end.
;; Takes LETTER_FILE, LETTER_SERVER (a command, words apart by tabs) and LETTER_ACTION (the fix's title).

;; Where Debian puts packages of Emacs; a newer Emacs has Eglot itself.
(let ((default-directory "/usr/share/emacs/site-lisp/elpa/"))
  (when (file-directory-p default-directory) (normal-top-level-add-subdirs-to-load-path)))
(require 'eglot)
(require 'flymake)
(require 'cl-lib)

(define-derived-mode letter-mode text-mode "Letter")

(defun letter-say (&rest words)
  (princ (concat (apply #'format words) "\n")))

(defun letter-wait (what holds)
  (let ((end (+ (float-time) 30)))
    (while (not (funcall holds))
      (when (> (float-time) end) (error "Waited in vain for %s" what))
      (accept-process-output nil 0.05))))

(defun letter-fix (title)
  (let ((chosen nil))
    (dolist (found (flymake-diagnostics))
      (let ((actions (ignore-errors
                       (eglot-code-actions (flymake-diagnostic-beg found) (flymake-diagnostic-end found)))))
        (cl-loop for action in (append actions nil)
                 when (and (not chosen) (equal (plist-get action :title) title))
                 do (setq chosen action))))
    (unless chosen (error "No fix of that name is offered"))
    (unless (plist-get chosen :edit)
      (setq chosen (jsonrpc-request (eglot-current-server) :codeAction/resolve chosen)))
    (eglot--apply-workspace-edit (plist-get chosen :edit))))

(defun letter-go ()
  (let ((server (split-string (getenv "LETTER_SERVER") "\t" t))
        (eglot-sync-connect t)
        (eglot-connect-timeout 30)
        (eglot-send-changes-idle-time 0.05))
    (add-to-list 'eglot-server-programs (cons '(letter-mode :language-id "markdown") server))
    (find-file (getenv "LETTER_FILE"))
    (letter-mode)
    (let ((project-find-functions (list (lambda (folder) (cons 'transient folder)))))
      (cl-letf (((symbol-function 'y-or-n-p) #'always))
        (eglot '(letter-mode) (project-current) 'eglot-lsp-server server "markdown")))
    (flymake-mode 1)
    (flymake-start)
    (letter-wait "findings" #'flymake-diagnostics)
    (let ((before (length (flymake-diagnostics))))
      (letter-say "findings: %d" before)
      (letter-fix (getenv "LETTER_ACTION"))
      (letter-say "fixed: %s" (getenv "LETTER_ACTION"))
      (eglot--signal-textDocument/didChange)
      (letter-wait "fewer findings" (lambda () (< (length (flymake-diagnostics)) before)))
      (letter-say "findings after it: %d" (length (flymake-diagnostics))))
    (let ((make-backup-files nil)) (save-buffer))
    (eglot-shutdown (eglot-current-server) nil 5)))

(condition-case problem
    (progn (letter-go) (letter-say "done") (kill-emacs 0))
  (error
   (letter-say "failed: %s" (error-message-string problem))
   (ignore-errors (eglot-shutdown-all))
   (kill-emacs 1)))
