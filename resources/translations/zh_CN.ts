<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ActivityBar</name>
    <message>
        <source>Activities</source>
        <translation>功能栏</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>AgingBoard</name>
    <message>
        <source>Checked against balances: aging {total} − balances {balance} = {difference}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Double click or Enter on a cell shows its documents · due today is not overdue · red is more than {days} days overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receivables aging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference {amount}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgingHead</name>
    <message>
        <source>Aging by salesperson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By age and salesperson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of these overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open documents by age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open documents {amount} = 100%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue more than {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unallocated advances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} customers · {share} of open documents</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgingSwitches</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By document date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Department</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
</context>
<context>
    <name>BackupKeeper</name>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Backup failed</source>
        <translation>备份失败</translation>
    </message>
    <message>
        <source>Backup on the server</source>
        <translation>备份由服务器负责</translation>
    </message>
    <message>
        <source>Backup today {time}, proven</source>
        <translation>备份 今日 {time} 已验证</translation>
    </message>
    <message>
        <source>Backup {time}, proven</source>
        <translation>备份 {time} 已验证</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
</context>
<context>
    <name>BackupsTab</name>
    <message>
        <source>A copy is made at the end of work, every 15 minutes while something changes, and before every upgrade. Each copy is opened and checked before it is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>正在备份</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to the office as it was on {moment}? What was entered since then is no longer in the office; the present file is kept beside it. The program closes the office and asks you to log in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: choose a folder on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>第二备份位置</translation>
    </message>
    <message>
        <source>The backup “{name}” is made and checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This office is on a server: its backups are made there, by whoever looks after the server.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BehindDialog</name>
    <message>
        <source>All customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All open documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents behind the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the document, Esc closes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unallocated advances and credits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bell</name>
    <message>
        <source>Today's affairs</source>
        <translation>今日事务</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Change the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact {when}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Never contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contact {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact person yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Switch off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>☆ Grade {grade}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet. Press Ctrl+L after the first call.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CardSide</name>
    <message>
        <source>Contact people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders / deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Trade this year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CentreTabs</name>
    <message>
        <source>Close (Ctrl+W)</source>
        <translation>关闭（Ctrl+W）</translation>
    </message>
    <message>
        <source>Work in hand</source>
        <translation>正在处理的工作</translation>
    </message>
</context>
<context>
    <name>ColleagueChooser</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CollisionBox</name>
    <message>
        <source>A colleague's customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already in the office?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look before you save: it may be one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No similar customer found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While you type name, phone or tax no., similar customers appear here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last contact {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one from the list (F4).</source>
        <translation>请从列表中选择（F4）。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close without saving what you typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 2 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving this handles the plan: {plan}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreditBar</name>
    <message>
        <source>Advance {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not due {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes and ordered {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used {share} ·</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreditBox</name>
    <message>
        <source>Balance {balance}  +  Undelivered {undelivered}  +  This one {document}  =  {total}</source>
        <translation>应收 {balance}  +  未发货 {undelivered}  +  本单 {document}  =  {total}</translation>
    </message>
    <message>
        <source>Cannot be confirmed; ask for the hold to be lifted</source>
        <translation>不能确认，请先解除停供</translation>
    </message>
    <message>
        <source>Confirming asks for a reason, which is logged</source>
        <translation>确认时请填原因，会记入日志</translation>
    </message>
    <message>
        <source>Credit limit {limit}</source>
        <translation>信用额度 {limit}</translation>
    </message>
    <message>
        <source>Customer is on hold</source>
        <translation>客户已停供</translation>
    </message>
    <message>
        <source>No credit limit agreed</source>
        <translation>未设信用额度</translation>
    </message>
    <message>
        <source>Over the credit limit by {amount}</source>
        <translation>超出信用额度 {amount} 元</translation>
    </message>
    <message>
        <source>Overdue for {days} days</source>
        <translation>已逾期 {days} 天</translation>
    </message>
    <message>
        <source>Within credit</source>
        <translation>信用额度内</translation>
    </message>
    <message>
        <source>nothing overdue</source>
        <translation>无逾期</translation>
    </message>
    <message>
        <source>oldest overdue {days} days</source>
        <translation>最久逾期 {days} 天</translation>
    </message>
    <message>
        <source>oldest overdue {days} days (at most {most})</source>
        <translation>最久逾期 {days} 天（限 {most} 天）</translation>
    </message>
</context>
<context>
    <name>CustomerTab</name>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what you typed about this customer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Calendar (F4)</source>
        <translation>日历（F4）</translation>
    </message>
    <message>
        <source>Type a date such as 1122, +3 or 2026-11-22.</source>
        <translation>请输入日期，如 1122、+3 或 2026-11-22。</translation>
    </message>
</context>
<context>
    <name>DictionariesTab</name>
    <message>
        <source>Choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One choice per line, in the order in which they are offered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pick list “{name}” is saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DockTitle</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
</context>
<context>
    <name>DocumentFoot</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Tax {rate}</source>
        <translation>税额 {rate}</translation>
    </message>
    <message>
        <source>Total with tax</source>
        <translation>价税合计</translation>
    </message>
    <message>
        <source>Without tax</source>
        <translation>不含税</translation>
    </message>
</context>
<context>
    <name>DocumentTab</name>
    <message>
        <source>Being corrected</source>
        <translation>更正中</translation>
    </message>
    <message>
        <source>Draft · number when confirmed</source>
        <translation>草稿 · 确认时取号</translation>
    </message>
    <message>
        <source>Former version {number}</source>
        <translation>历史版本 {number}</translation>
    </message>
    <message>
        <source>Go on typing</source>
        <translation>继续编辑</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>保存为草稿</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>{time} 已保存</translation>
    </message>
    <message>
        <source>Throw away what was typed</source>
        <translation>放弃所做的修改</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>第 {number} 版</translation>
    </message>
    <message>
        <source>“{title}” is not saved.</source>
        <translation>“{title}”还没有保存。</translation>
    </message>
</context>
<context>
    <name>DraftKeeper</name>
    <message>
        <source>Open them again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>These were half typed when the program ended:
{names}</source>
        <translation>上次程序退出时，以下内容还没有录完：
{names}</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>全部丢弃</translation>
    </message>
</context>
<context>
    <name>EditorSaving</name>
    <message>
        <source>Over the agreed credit. Why is this order accepted all the same?</source>
        <translation>已超出信用约定。为什么仍然接单？</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Throw this draft away?</source>
        <translation>丢弃这张草稿？</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>A manager gave you this password. Choose one that only you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without that work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the backup of {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the last backup</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryPage</name>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the name is needed; Enter goes through the usual fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilePage</name>
    <message>
        <source>Changed, not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone changed this customer meanwhile: saving will ask you to reload.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterPopup</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filter “{column}”</source>
        <translation>筛选“{column}”</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>清除</translation>
    </message>
    <message>
        <source>Type a date such as 1122.</source>
        <translation>请输入日期，如 1122。</translation>
    </message>
    <message>
        <source>Type a number.</source>
        <translation>请输入数字。</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>不小于</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>不大于</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>包含</translation>
    </message>
    <message>
        <source>is</source>
        <translation>等于</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>is filled</source>
        <translation>不为空</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>A hardware trading firm with a year of trade; nothing you do there matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the office's database, as your supplier gave it to you:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An office that was made before, or a backup of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to the office's server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers, quotes, orders, deliveries and receivables of your office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the office in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Look at a demo office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, address and bank of your office, then you as its first operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office files (*.crm)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office files (*.crm);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an office file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several computers work together on one PostgreSQL server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office is kept in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stands at the head of your documents. You can change it later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to CRM Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: a manager, who can let others in and give them roles.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your office</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormTab</name>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up what you typed here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadFacts</name>
    <message>
        <source>Grade {grade}</source>
        <translation>{grade} 级</translation>
    </message>
    <message>
        <source>last contact {when}</source>
        <translation>最近联系 {when}</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Everywhere</source>
        <translation>通用</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>In forms and documents</source>
        <translation>表单与单据</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>back out; asks if something was typed</source>
        <translation>退出；已有录入时会先询问</translation>
    </message>
    <message>
        <source>close the tab</source>
        <translation>关闭当前标签</translation>
    </message>
    <message>
        <source>confirm, post</source>
        <translation>确认、过账</translation>
    </message>
    <message>
        <source>copy the document</source>
        <translation>复制单据</translation>
    </message>
    <message>
        <source>copy the selected rows</source>
        <translation>复制选中的行</translation>
    </message>
    <message>
        <source>in a date field: 22 November, in three days, today</source>
        <translation>日期栏：11 月 22 日、三天后、今天</translation>
    </message>
    <message>
        <source>insert a line, delete it</source>
        <translation>插入行、删除行</translation>
    </message>
    <message>
        <source>next field or cell</source>
        <translation>下一栏或下一格</translation>
    </message>
    <message>
        <source>next tab</source>
        <translation>下一个标签</translation>
    </message>
    <message>
        <source>on a column head: sort by it as well</source>
        <translation>点列头：按多列排序</translation>
    </message>
    <message>
        <source>open the choice or the calendar</source>
        <translation>打开选择框或日历</translation>
    </message>
    <message>
        <source>open the row</source>
        <translation>打开该行</translation>
    </message>
    <message>
        <source>paste lines from Excel</source>
        <translation>从 Excel 粘贴明细</translation>
    </message>
    <message>
        <source>print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>search everything: customers, people, documents, commands</source>
        <translation>全局搜索：客户、联系人、单据、命令</translation>
    </message>
    <message>
        <source>this help</source>
        <translation>本帮助</translation>
    </message>
    <message>
        <source>to Excel, as seen</source>
        <translation>导出到 Excel，所见即所得</translation>
    </message>
    <message>
        <source>type to filter the list; Esc clears it</source>
        <translation>直接打字即筛选；Esc 清除</translation>
    </message>
    <message>
        <source>undo, redo</source>
        <translation>撤销、重做</translation>
    </message>
    <message>
        <source>work place: sales, assistant, finance, purchasing, manager</source>
        <translation>工作台：销售、内勤、财务、采购、经理</translation>
    </message>
</context>
<context>
    <name>LineDelegate</name>
    <message>
        <source>Choose one from the list (F4).</source>
        <translation>请从列表中选择（F4）。</translation>
    </message>
    <message>
        <source>↑↓ choose   Enter take   F4 all   Esc close</source>
        <translation>↑↓ 选择   Enter 取用   F4 全部   Esc 收起</translation>
    </message>
</context>
<context>
    <name>LineGrid</name>
    <message>
        <source>Choose one from the list (F4).</source>
        <translation>请从列表中选择（F4）。</translation>
    </message>
    <message>
        <source>Line {number}: {problem}</source>
        <translation>第 {number} 行：{problem}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Type a date such as 1122, +3 or 2026-11-22.</source>
        <translation>请输入日期，如 1122、+3 或 2026-11-22。</translation>
    </message>
    <message>
        <source>Type a number such as 1,234.50.</source>
        <translation>请输入数字，如 1,234.50。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>“{text}” is not one single record: choose it with F4.</source>
        <translation>“{text}”不能对应到唯一一条记录，请按 F4 选择。</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Delete this view</source>
        <translation>删除此视图</translation>
    </message>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Follow customer</source>
        <translation>跟随客户</translation>
    </message>
    <message>
        <source>Follow: {name}</source>
        <translation>跟随客户：{name}</translation>
    </message>
    <message>
        <source>Give this view to all</source>
        <translation>让所有人使用此视图</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Print the list</source>
        <translation>打印列表</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <source>Reset the list</source>
        <translation>恢复默认列表</translation>
    </message>
    <message>
        <source>Save as a view…</source>
        <translation>另存为视图…</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Type to filter</source>
        <translation>直接打字即筛选</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>View: Standard</source>
        <translation>视图：标准</translation>
    </message>
    <message>
        <source>View: {name}</source>
        <translation>视图：{name}</translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>已选 {count}</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} / 共 {all}</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Column heads</source>
        <translation>列头</translation>
    </message>
</context>
<context>
    <name>ListLayout</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Everybody has the view “{name}” now.</source>
        <translation>所有人都可以使用视图“{name}”了。</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>视图名称</translation>
    </message>
</context>
<context>
    <name>ListPanel</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Filter…</source>
        <translation>筛选…</translation>
    </message>
    <message>
        <source>Hide column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <source>Nothing matches. Esc clears the search.</source>
        <translation>没有符合条件的内容，按 Esc 清除筛选。</translation>
    </message>
    <message>
        <source>Only “{value}”</source>
        <translation>只看“{value}”</translation>
    </message>
    <message>
        <source>Remove all filters</source>
        <translation>清除全部筛选</translation>
    </message>
    <message>
        <source>Selected {count}</source>
        <translation>已选 {count}</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <source>Sort by this as well</source>
        <translation>同时按此列排序</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <source>Total {count}</source>
        <translation>合计 {count}</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>Another office…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LookupField</name>
    <message>
        <source>Choose (F4)</source>
        <translation>选择（F4）</translation>
    </message>
    <message>
        <source>Choose one from the list (F4).</source>
        <translation>请从列表中选择（F4）。</translation>
    </message>
    <message>
        <source>↑↓ choose   Enter take   Esc close</source>
        <translation>↑↓ 选择   Enter 取用   Esc 收起</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Work place</source>
        <translation>工作台</translation>
    </message>
</context>
<context>
    <name>MatchPopup</name>
    <message>
        <source>{count} found</source>
        <translation>找到 {count} 项</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;Analysis</source>
        <translation>分析(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>客户(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Money</source>
        <translation>资金(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Purchasing</source>
        <translation>采购(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Sales</source>
        <translation>销售(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>关闭标签</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Docks</source>
        <translation>停靠面板</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Log out</source>
        <translation>注销</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reset work place</source>
        <translation>恢复当前工作台</translation>
    </message>
    <message>
        <source>S&amp;ystem</source>
        <translation>系统(&amp;Y)</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>全局搜索</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>在列表中查找</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>MomentField</name>
    <message>
        <source>Type a date and a time such as 1122 14:30.</source>
        <translation>请输入日期和时间，如 1122 14:30。</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Type a number such as 1,234.50.</source>
        <translation>请输入数字，如 1,234.50。</translation>
    </message>
</context>
<context>
    <name>OperatorDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OperatorList</name>
    <message>
        <source>Block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block {name}? What he or she did stays under this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is to be changed at the next log-in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Add contact person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make main contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove {name} from the contact people?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{birthday}, next on {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close without saving what you typed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureField</name>
    <message>
        <source>Choose picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.bmp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PriceStripBar</name>
    <message>
        <source>Choose a product to see what it has cost this customer and others.</source>
        <translation>选择商品后，这里显示对该客户和其他客户的历史价格。</translation>
    </message>
    <message>
        <source>Contract {price}</source>
        <translation>协议价 {price}</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Last discount</source>
        <translation>上次折扣</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation>最低售价</translation>
    </message>
    <message>
        <source>Margin {share}</source>
        <translation>毛利率 {share}</translation>
    </message>
    <message>
        <source>Others last / best</source>
        <translation>他人最近 / 最低</translation>
    </message>
    <message>
        <source>Prices of this product</source>
        <translation>该商品的价格</translation>
    </message>
    <message>
        <source>This customer</source>
        <translation>该客户</translation>
    </message>
    <message>
        <source>To {customer}  Alt+1…5</source>
        <translation>对{customer}最近 5 次  Alt+1…5</translation>
    </message>
    <message>
        <source>just this</source>
        <translation>正好</translation>
    </message>
    <message>
        <source>never bought it</source>
        <translation>未曾购买</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>{amount} above</source>
        <translation>高 {amount}</translation>
    </message>
    <message>
        <source>{amount} below</source>
        <translation>低 {amount}</translation>
    </message>
</context>
<context>
    <name>ProfileTab</name>
    <message>
        <source>Our office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile of the office is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This stands at the head of your documents.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QtAsker</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>复制详情</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>继续工作</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Something went wrong in the program itself. What you typed is still here: try again, and if it happens again, send these details to your supplier.</source>
        <translation>程序内部出错了。您录入的内容还在：请再试一次；如果再次出现，请把下面的详情发给软件供应商。</translation>
    </message>
</context>
<context>
    <name>ReadingPage</name>
    <message>
        <source>Belongs together</source>
        <translation>关联单据</translation>
    </message>
    <message>
        <source>Former versions</source>
        <translation>历史版本</translation>
    </message>
    <message>
        <source>Version {number} of {when} · {amount}</source>
        <translation>第 {number} 版 · {when} · {amount}</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>经过</translation>
    </message>
    <message>
        <source>{operator}: {reason}</source>
        <translation>{operator}：{reason}</translation>
    </message>
</context>
<context>
    <name>ReceiptDesk</name>
    <message>
        <source>Choose the customer (F4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up what you typed here?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed for a draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owes {balance} · overdue {overdue} · unallocated {unallocated}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款单</translation>
    </message>
    <message>
        <source>Receipt draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use the advance, tick a document first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the advance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is {number} void?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>商品</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款单</translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>销售订单</translation>
    </message>
    <message>
        <source>Sales return</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Search customers, people, documents, products, commands; pinyin works</source>
        <translation>搜客户、联系人、单据、商品、命令，可用拼音</translation>
    </message>
    <message>
        <source>↑↓ choose   Enter open   Esc close</source>
        <translation>↑↓ 选择   Enter 打开   Esc 收起</translation>
    </message>
</context>
<context>
    <name>SettingsTab</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>The office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareModel</name>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receipt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareTable</name>
    <message>
        <source>Clear all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money {money} − set against documents {used} = advance {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money {money} − set against documents {used} = missing {rest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No documents add up to this amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open documents {count} · {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space ticks · digits type an own amount</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShellToolBar</name>
    <message>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Reset this work place</source>
        <translation>恢复此工作台</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Work place: {name}</source>
        <translation>工作台：{name}</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>尚无备份</translation>
    </message>
    <message>
        <source>Office file {name}</source>
        <translation>账套 {name}</translation>
    </message>
    <message>
        <source>Print queue {count}</source>
        <translation>打印队列 {count}</translation>
    </message>
    <message>
        <source>Print queue {count}, {failed} failed</source>
        <translation>打印队列 {count}，失败 {failed}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>Server {name}</source>
        <translation>服务器 {name} · 已连接</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>Type an hour such as 1430 or 9:00.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPanel</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>Best customers</source>
        <translation>大客户</translation>
    </message>
    <message>
        <source>Best customers in three months</source>
        <translation>近三个月大客户</translation>
    </message>
    <message>
        <source>Money due</source>
        <translation>应收到期</translation>
    </message>
    <message>
        <source>No receivable is due in the next days.</source>
        <translation>近几天没有到期的应收。</translation>
    </message>
    <message>
        <source>Nobody to contact. Set a next date in each contact log entry.</source>
        <translation>没有要联系的客户。记联系时填上下次联系日期，到日子就会提醒。</translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Nothing is due to ship in the next days.</source>
        <translation>近几天没有要发的货。</translation>
    </message>
    <message>
        <source>Orders by month</source>
        <translation>每月订单额</translation>
    </message>
    <message>
        <source>Orders this month</source>
        <translation>本月订单</translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation>应收合计</translation>
    </message>
    <message>
        <source>Receivables by age</source>
        <translation>应收账龄</translation>
    </message>
    <message>
        <source>Received this month</source>
        <translation>本月收款</translation>
    </message>
    <message>
        <source>To contact</source>
        <translation>今日联系</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>待发货</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>over {days} days</source>
        <translation>{days} 天以上</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>up to this day last month {amount}</source>
        <translation>上月同期 {amount}</translation>
    </message>
    <message>
        <source>{amount} overdue</source>
        <translation>其中逾期 {amount}</translation>
    </message>
    <message>
        <source>{count} late, {amount}</source>
        <translation>延误 {count} 笔 {amount}</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>{count} orders · last month {amount}</source>
        <translation>{count} 笔 · 上月 {amount}</translation>
    </message>
    <message>
        <source>{low}–{high} days</source>
        <translation>{low}–{high} 天</translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message>
        <source>Click a sum to copy it</source>
        <translation>单击合计数即可复制</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Exit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
    <message>
        <source>Today's affairs</source>
        <translation>今日事务</translation>
    </message>
    <message>
        <source>{count} due</source>
        <translation>{count} 项待办</translation>
    </message>
</context>
<context>
    <name>WorkPlaces</name>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Purchasing</source>
        <translation>采购</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Sales assistant</source>
        <translation>内勤</translation>
    </message>
</context>
<context>
    <name>_TabTools</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Float</source>
        <translation>浮动</translation>
    </message>
</context>
<context>
    <name>contacts</name>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this entry of the contact log?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan handled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>The entry is deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat or QQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>customers</name>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Competitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days after delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of month plus days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed day of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile or phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款单</translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>销售订单</translation>
    </message>
    <message>
        <source>Sales return</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Same phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same tax no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similar name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sounds alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Type of business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draft due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to deliver {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>At most {most} can be delivered here: more was not ordered.</source>
        <translation>这里最多可发 {most}：订单没有更多。</translation>
    </message>
    <message>
        <source>At most {most} can come back here: more was not delivered.</source>
        <translation>这里最多可退 {most}：没有发过更多。</translation>
    </message>
    <message>
        <source>Before the document's date: change it to {date} or later.</source>
        <translation>早于单据日期，请改为 {date} 或以后。</translation>
    </message>
    <message>
        <source>Check month and day: there is no such day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check quantity, price and amount: {quantity} × {price} is {product}, not {amount}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check “{text}”: the number is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a last day that is not before the first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a password other than the log-in name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture of at most 1 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another code: {code} is taken by {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another log-in name: {login} is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose at least {least} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the day of the next contact, or it will not be announced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose today or a later day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose yourself: only a manager hands customers to others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the date {text}: it is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter 0 or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a discount between 0 and 100.</source>
        <translation>折扣请在 0 到 100 之间。</translation>
    </message>
    <message>
        <source>Enter a figure above 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a figure from {least} to {most}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a moment up to now, and write what is to come as the next contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a price.</source>
        <translation>请输入单价。</translation>
    </message>
    <message>
        <source>Enter a quantity above zero.</source>
        <translation>请输入大于 0 的数量。</translation>
    </message>
    <message>
        <source>Enter an amount above 0.00.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter at most {limit}: that is as much as you may let go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the day of the document or a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the day on which the acceptance draft falls due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter “{text}” as text: Excel keeps only 15 digits of a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in both month and day, or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in this field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give all rows of {number} the same value: row {row} says “{first}”, this one “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the line a unit price or an amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out one of the two entries “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this row out: it says the same as row {row}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower this: it is above the list price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order {text} came back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one of them: this level has this quantity twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Round “{text}” to at most {places} decimal places.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten this to at most {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest work is missing from “{path}”: its log file was deleted or cut short, or an older copy has taken its place. Restore the last backup, or go on without that work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no customer “{text}”: import the customers first, or correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no delivered order {text}: import the orders first, or correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no employee “{text}”: enter the employee first, or correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no product “{text}”: import the products first, or correct it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing left to undo: this import was undone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be safe, choose another place for backups: the copy in “{path}” did not pass its check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To book {number}, date it {today} or earlier: {date} is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To change this entry, ask {name}, who wrote it, or a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To change {login}, make somebody else a manager first: an office needs one who can log in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To change {number}, first void what hangs on it: {documents}.</source>
        <translation>要改动 {number}，请先作废与它相关的单据：{documents}。</translation>
    </message>
    <message>
        <source>To confirm an order of {customer}, ask for the hold to be lifted: the customer is on hold.</source>
        <translation>{customer} 已停供，确认订单前请先解除停供。</translation>
    </message>
    <message>
        <source>To deliver several orders at once, choose orders of one customer.</source>
        <translation>多张订单一起发货时，请选择同一客户的订单。</translation>
    </message>
    <message>
        <source>To do this with {number}, its state must be another one: it is “{state}” now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do this, ask a manager: your role does not include it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To finish on {target}, check paper and printer, then print again: it stopped after {sent} of {size} bytes.</source>
        <translation>要在 {target} 上打完，请检查纸张和打印机后重新打印：共 {size} 字节，传到第 {sent} 字节时中断。</translation>
    </message>
    <message>
        <source>To get rid of {number}, void it with a reason: a number that was given stays.</source>
        <translation>{number} 已有单号，不能删除，请填写原因作废。</translation>
    </message>
    <message>
        <source>To go on working, restore the last backup: “{path}” is damaged. It was left unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go on, check the disk or network drive that holds “{path}”: it could not be read or written. Nothing saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go on, enter at least one line with a quantity.</source>
        <translation>请至少输入一行有数量的明细。</translation>
    </message>
    <message>
        <source>To go on, free some space on the disk that holds “{path}”: it is full. Nothing saved is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To go on, say why in a few words: the reason is kept in the log.</source>
        <translation>请写明原因，原因会记入日志。</translation>
    </message>
    <message>
        <source>To hand customers over, choose somebody who works here: {name} has left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To hand this on, choose somebody who may log in: {name} may not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To hand this on, choose somebody who may see {customer}, or hand over the customer: {name} may not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To import {file}, put right the rows with errors first: no good row is left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To import, choose one of these mappings: {names}. There is none named {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To let {wiped} go, set the whole receipt against documents: nothing may be left as an advance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To log in, ask a manager: the operator {login} is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To log in, check name and password: they do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To log in, wait {seconds} seconds: too many tries failed. A manager can let you in sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To make a PDF, install a TrueType font with Chinese characters, such as WenQuanYi Micro Hei.</source>
        <translation>要生成 PDF，请先安装含中文的 TrueType 字体，例如文泉驿微米黑。</translation>
    </message>
    <message>
        <source>To make a delivery, choose orders of which something is still to deliver.</source>
        <translation>请选择还有未发货数量的订单。</translation>
    </message>
    <message>
        <source>To make a new office, choose another name: “{path}” exists already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To make a return, choose a delivery from which something can still return.</source>
        <translation>请选择还有可退数量的发货单。</translation>
    </message>
    <message>
        <source>To make another office, choose a new file: this one has an office already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open an office, choose another file: “{path}” was not made by this program. It was left unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open an office, choose its file: “{path}” is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open the office, check that the server {server} is switched on and the network works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open the office, check user, password and database name: the server {server} refused them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open this print template, choose another file or an older version: “{where}” has no meaning.</source>
        <translation>要打开此打印模板，请换一个文件或旧版本：“{where}”无法识别。</translation>
    </message>
    <message>
        <source>To open this print template, update the program: it was saved in format {found}, this one knows {known}.</source>
        <translation>要打开此打印模板，请升级程序：模板保存为第 {found} 版格式，本程序只认到第 {known} 版。</translation>
    </message>
    <message>
        <source>To open {what}, check its number: no such record is visible to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open “{path}”, choose another file: there is none of this name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open “{path}”, close it first on the computer {where}: {who} has it open since {since}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open “{path}”, close the other program that is using this file, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open “{path}”, get the right to read this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To open “{path}”, install the newest version of the program: a later version has worked on this file. It was left unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To order from {number}, choose lines that are not ordered yet.</source>
        <translation>请选择 {number} 中还没有成交的明细。</translation>
    </message>
    <message>
        <source>To print on this printer, move “{item}” to the left: it ends {beyond} mm beyond the {columns} columns.</source>
        <translation>要在此打印机上打印，请把“{item}”向左移：它超出 {columns} 列的打印宽度 {beyond} 毫米。</translation>
    </message>
    <message>
        <source>To print on this printer, move “{item}” {beyond} mm to the right: the head begins there.</source>
        <translation>要在此打印机上打印，请把“{item}”向右移 {beyond} 毫米：打印头从那里开始。</translation>
    </message>
    <message>
        <source>To print on {target}, switch the printer on and check its cable and address: {why}.</source>
        <translation>要在 {target} 上打印，请打开打印机并检查连线和地址：{why}。</translation>
    </message>
    <message>
        <source>To print with “{template_name}”, make its bands lower or its paper longer: no row fits on a page.</source>
        <translation>要用“{template_name}”打印，请降低各栏高度或加长纸张：一页连一行明细也放不下。</translation>
    </message>
    <message>
        <source>To print with “{template_name}”, put right its item “{item}” in the designer: {reason}</source>
        <translation>要用“{template_name}”打印，请在设计器中改正元素“{item}”：{reason}</translation>
    </message>
    <message>
        <source>To print, choose a field or function from the list in “{source}”: “{near}” is none.</source>
        <translation>要打印，请在“{source}”中选用列表里的字段或函数：没有“{near}”。</translation>
    </message>
    <message>
        <source>To print, choose a printer, a file or an address such as tcp://192.168.1.50:9100: “{target}” is none.</source>
        <translation>要打印，请选择打印机、文件或形如 tcp://192.168.1.50:9100 的地址：“{target}”不是其中任何一种。</translation>
    </message>
    <message>
        <source>To print, choose another template: there is none named “{name}”.</source>
        <translation>要打印，请另选模板：没有名为“{name}”的模板。</translation>
    </message>
    <message>
        <source>To print, make the expression “{source}” shorter: it grows too big at “{near}”.</source>
        <translation>要打印，请缩短表达式“{source}”：到“{near}”处已过大。</translation>
    </message>
    <message>
        <source>To print, put right the expression “{source}” near “{near}”.</source>
        <translation>要打印，请改正表达式“{source}”中“{near}”附近的内容。</translation>
    </message>
    <message>
        <source>To print, put right the expression “{source}”: what stands at “{near}” has no meaning there.</source>
        <translation>要打印，请改正表达式“{source}”：“{near}”处的写法无法识别。</translation>
    </message>
    <message>
        <source>To print, put right the expression “{source}”: “{near}” cannot be worked out with these values.</source>
        <translation>要打印，请改正表达式“{source}”：用这些值算不出“{near}”。</translation>
    </message>
    <message>
        <source>To read {file}, check its name and place: there is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read {file}, close it in Excel first, or ask who may open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read {file}, delete the stray cells in row {row} and column {column}: the table would be far too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read {file}, get a good copy of it: this one is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read {file}, name a column “{column}” in the sheet {sheet}: the mapping needs it for “{field}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read {file}, name one of its sheets “{sheet}”: it has {sheets}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read {file}, put a head row and rows into it: it is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read {file}, remove its password in Excel and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read {file}, save it from Excel as .xlsx, .xls or .csv: it is none of these now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To read {file}, split it into smaller workbooks: unpacked, it is larger than {most} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To restore the office on the server, use the server's own backup: only office files are restored here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To restore, choose another backup: “{path}” is damaged or is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save your changes, reload: someone else changed this record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save {file}, choose another place: the program may not write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save {file}, close it in Excel first, or choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save {file}, filter the list first: a sheet holds at most {most} rows, the list has {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save {file}, make room first: the disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save {name}, confirm that this is another company. Already in the office: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save {path}, close it in other programs and check the folder and the free space: {why}.</source>
        <translation>要保存 {path}，请先在其他程序中关闭它，并检查文件夹和剩余空间：{why}。</translation>
    </message>
    <message>
        <source>To save “{path}”, choose a folder that exists and in which you may make files.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save, put right the marked fields.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To save, try again in a moment: the office file is in use by another program. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To sell {products}, raise the price: it is below the lowest price.</source>
        <translation>{products} 低于最低售价，请提高单价。</translation>
    </message>
    <message>
        <source>To set the aging columns, enter one to six rising numbers of days, such as 30, 60, 90, 180.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To settle documents with {number}, choose documents of the same customer that are not void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To settle {number}, enter at most {open}: that is what is still open of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To start, install the program anew: its database library {version} is too old to be safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take over number {number}, choose another one: it is in use.</source>
        <translation>单号 {number} 已被使用，请换一个。</translation>
    </message>
    <message>
        <source>To take this back, there is nothing left to do: it is taken back already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take this back, void {number} and enter it anew: small change was let go with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take {name} out of the lists, switch it off: {count} document lines use it, so it must stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To take {name} out of the lists, switch it off: {count} documents belong to it, so it must stay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To undo the import, first take back what was done since with {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use the mapping {name}, correct it: {fault}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use {number}, take {excess} off the documents: they add up to more than its {available}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use {number}, there must be something left of it and a document still open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To void {number}, first cancel what settles it: {settled_by}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To void {number}, first void the delivery that replaced the goods: it has been shipped already.</source>
        <translation>换货已经发出，请先作废补发的发货单，再作废 {number}。</translation>
    </message>
    <message>
        <source>To void {number}, there is nothing left to do: it is void already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To void {number}, void the document itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To work with “{path}”, get the right to change this file and its folder: they can only be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password that you logged in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the same password twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the address as name@company.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the code: “{text}” fits several records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the log-in name without blanks, in at most {most} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “{text}” as a date such as 2026-11-20.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “{text}” as a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write “{text}” as yes or no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the allocation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the receipt or credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{customer} would owe {total} (limit {limit}, oldest overdue {days} days). Confirm all the same?</source>
        <translation>{customer} 将欠款 {total}（额度 {limit}，最久逾期 {days} 天）。仍然确认吗？</translation>
    </message>
    <message>
        <source>{number} comes in whole or not at all: put right row {row} first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{products}: below the lowest price. Sell all the same?</source>
        <translation>{products} 低于最低售价。仍然销售吗？</translation>
    </message>
    <message>
        <source>“{text}” is not among the choices: {choices}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is there already.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>imports</name>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business nature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>City</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contact person's e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact person's phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacted at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Credit limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer's order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers and contact people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days after delivery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dormant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of month plus days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fixed day of the month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invoice title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal representative</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mnemonic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening receivables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders with lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person in charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prospect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Province</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QQ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settlement method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ship date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Website</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to put right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wholesale price</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>money</name>
    <message>
        <source>A posted receipt is not edited: void it and enter it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acceptance draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alipay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All open documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank transfer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cheque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a customer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this draft of {amount}?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents behind the figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft due on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due within 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gross profit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New receipt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No document is open here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No receipts yet. Press Insert to enter the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody owes anything on this day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not due</source>
        <translation>未到期</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here is owed. Shipping a delivery makes a receivable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a draft can be deleted; void a posted receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a posted receipt can be voided.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open and paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening advance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening balance or other charge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {days} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>收款单</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receivables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receivables aging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receive money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statement of account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back that this receipt settles {number}? It is open again from today on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receipt is posted and used up, or void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This receipt settles nothing: all of it is an advance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To void the charge of a delivery, void the delivery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unallocated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Void</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WeChat Pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which receivables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is {number} void?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With an advance left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With void ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if somebody else paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} receivables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}–{last} days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>print_templates</name>
    <message>
        <source>190 × 139.7 mm, half</source>
        <translation>190 × 139.7 mm 二等分</translation>
    </message>
    <message>
        <source>190 × 279.4 mm, whole</source>
        <translation>190 × 279.4 mm 整张</translation>
    </message>
    <message>
        <source>190 × 93.13 mm, third</source>
        <translation>190 × 93.13 mm 三等分</translation>
    </message>
    <message>
        <source>210 × 139.7 mm, half</source>
        <translation>210 × 139.7 mm 二等分</translation>
    </message>
    <message>
        <source>210 × 279.4 mm, whole</source>
        <translation>210 × 279.4 mm 整张</translation>
    </message>
    <message>
        <source>210 × 93.13 mm, third</source>
        <translation>210 × 93.13 mm 三等分</translation>
    </message>
    <message>
        <source>241 × 139.7 mm, half</source>
        <translation>241 × 139.7 mm 二等分</translation>
    </message>
    <message>
        <source>241 × 279.4 mm, whole</source>
        <translation>241 × 279.4 mm 整张</translation>
    </message>
    <message>
        <source>241 × 93.13 mm, third</source>
        <translation>241 × 93.13 mm 三等分</translation>
    </message>
    <message>
        <source>381 × 139.7 mm, half</source>
        <translation>381 × 139.7 mm 二等分</translation>
    </message>
    <message>
        <source>381 × 279.4 mm, whole</source>
        <translation>381 × 279.4 mm 整张</translation>
    </message>
    <message>
        <source>381 × 93.13 mm, third</source>
        <translation>381 × 93.13 mm 三等分</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>A4 landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <source>A5</source>
        <translation>A5</translation>
    </message>
    <message>
        <source>A5 landscape</source>
        <translation>A5 横向</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>All copy labels</source>
        <translation>全部联次</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Amount without tax</source>
        <translation>不含税金额</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Bank</source>
        <translation>开户行</translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation>银行账号</translation>
    </message>
    <message>
        <source>Bar code</source>
        <translation>条码</translation>
    </message>
    <message>
        <source>Brand</source>
        <translation>品牌</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>公司名称</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>联次</translation>
    </message>
    <message>
        <source>Copy label</source>
        <translation>联次名称</translation>
    </message>
    <message>
        <source>Copy number</source>
        <translation>第几联</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>客户编码</translation>
    </message>
    <message>
        <source>Customer name</source>
        <translation>客户名称</translation>
    </message>
    <message>
        <source>Customer's order number</source>
        <translation>客户单号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Delivery address</source>
        <translation>送货地址</translation>
    </message>
    <message>
        <source>Delivery terms</source>
        <translation>交货条款</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>折扣</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>单据</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>传真</translation>
    </message>
    <message>
        <source>From orders</source>
        <translation>来源订单</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>明细</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Number of pages</source>
        <translation>总页数</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>操作员</translation>
    </message>
    <message>
        <source>Operator name</source>
        <translation>操作员姓名</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>订单号</translation>
    </message>
    <message>
        <source>Our company</source>
        <translation>本公司</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>付款条款</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Product code</source>
        <translation>商品编码</translation>
    </message>
    <message>
        <source>Product name</source>
        <translation>商品名称</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Row number</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Settlement method</source>
        <translation>结算方式</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>简称</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税额</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>税号</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Times printed before</source>
        <translation>已打印次数</translation>
    </message>
    <message>
        <source>Total amount</source>
        <translation>合计金额</translation>
    </message>
    <message>
        <source>Total quantity</source>
        <translation>合计数量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>仓库</translation>
    </message>
    <message>
        <source>Whether prices are shown</source>
        <translation>是否显示价格</translation>
    </message>
</context>
<context>
    <name>products</name>
    <message>
        <source>Bar code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Material</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mnemonic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Origin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specification</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transfer price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wholesale price</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reminders</name>
    <message>
        <source>Choose a day…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes back {when}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand on {count} reminders to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand on…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long not contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Monday {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted, not ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Today's affairs</source>
        <translation>今日事务</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lunar {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no contact for about {count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue {count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>promised {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quoted {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid until {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{customer} collect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{customer} quote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{customer} to ship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{customer} {person} birthday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>roles</name>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>Sales assistant</source>
        <translation>内勤</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
</context>
<context>
    <name>sales</name>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>手改</translation>
    </message>
    <message>
        <source>Carrier</source>
        <translation>承运</translation>
    </message>
    <message>
        <source>Choose one or several confirmed orders of one customer.</source>
        <translation>请选择同一客户的一张或多张已确认订单。</translation>
    </message>
    <message>
        <source>Choose the customer first.</source>
        <translation>请先选择客户。</translation>
    </message>
    <message>
        <source>City</source>
        <translation>城市</translation>
    </message>
    <message>
        <source>Close the rest</source>
        <translation>余量关闭</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Code / mnemonic</source>
        <translation>编码 / 助记码</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Confirm order</source>
        <translation>确认订单</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Contract price</source>
        <translation>协议价</translation>
    </message>
    <message>
        <source>Copy document</source>
        <translation>复制单据</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>客户</translation>
    </message>
    <message>
        <source>Customer's number</source>
        <translation>客户单号</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Deliver</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Deliver by</source>
        <translation>交货日期</translation>
    </message>
    <message>
        <source>Deliver to</source>
        <translation>送货地址</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>已发货</translation>
    </message>
    <message>
        <source>Delivered − received = {amount}</source>
        <translation>已发货 − 已收款 = {amount}</translation>
    </message>
    <message>
        <source>Deliveries</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Delivery note</source>
        <translation>发货单</translation>
    </message>
    <message>
        <source>Delivery progress</source>
        <translation>发货进度</translation>
    </message>
    <message>
        <source>Delivery {number} is on its way.</source>
        <translation>发货单 {number} 已出库。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>到期日</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>过期</translation>
    </message>
    <message>
        <source>For credit</source>
        <translation>退款</translation>
    </message>
    <message>
        <source>For replacement</source>
        <translation>换货</translation>
    </message>
    <message>
        <source>From orders</source>
        <translation>来源订单</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>执行中</translation>
    </message>
    <message>
        <source>Last price</source>
        <translation>上次价</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>逾期未发</translation>
    </message>
    <message>
        <source>Level price</source>
        <translation>等级价</translation>
    </message>
    <message>
        <source>Line note</source>
        <translation>行备注</translation>
    </message>
    <message>
        <source>List price</source>
        <translation>标价</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失单</translation>
    </message>
    <message>
        <source>Lost because</source>
        <translation>失单原因</translation>
    </message>
    <message>
        <source>Make order</source>
        <translation>转订单</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>标准 · 材质</translation>
    </message>
    <message>
        <source>Name and specification</source>
        <translation>品名规格</translation>
    </message>
    <message>
        <source>Net %</source>
        <translation>折扣 %</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新建</translation>
    </message>
    <message>
        <source>New delivery</source>
        <translation>新发货单</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>新订单</translation>
    </message>
    <message>
        <source>New quote</source>
        <translation>新报价</translation>
    </message>
    <message>
        <source>New return</source>
        <translation>新退货单</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>新版本</translation>
    </message>
    <message>
        <source>No delivery yet. Open an order and choose “Deliver”.</source>
        <translation>还没有发货单。请打开订单，选“发货”。</translation>
    </message>
    <message>
        <source>No order yet. Make one with “New order”, or out of a quote.</source>
        <translation>还没有订单。请按“新订单”，或由报价单转来。</translation>
    </message>
    <message>
        <source>No quote yet. Make one with “New quote”.</source>
        <translation>还没有报价单。请按“新报价”。</translation>
    </message>
    <message>
        <source>No return yet. Open a delivery and choose “Return goods”.</source>
        <translation>还没有退货单。请打开发货单，选“退货”。</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>不计税</translation>
    </message>
    <message>
        <source>Not signed back</source>
        <translation>未签回</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>单号</translation>
    </message>
    <message>
        <source>Off the whole</source>
        <translation>整单优惠</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Optional</source>
        <translation>可选</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Order {number} is confirmed.</source>
        <translation>订单 {number} 已确认。</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>已成交</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>订单</translation>
    </message>
    <message>
        <source>Over credit because</source>
        <translation>超额放行原因</translation>
    </message>
    <message>
        <source>Partly ordered</source>
        <translation>部分成交</translation>
    </message>
    <message>
        <source>Paste from Excel</source>
        <translation>从 Excel 粘贴</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Price from</source>
        <translation>价格来源</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print document</source>
        <translation>打印单据</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>品名</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Quote {number} is out.</source>
        <translation>报价单 {number} 已报出。</translation>
    </message>
    <message>
        <source>Quoted</source>
        <translation>已报出</translation>
    </message>
    <message>
        <source>Quotes</source>
        <translation>报价单</translation>
    </message>
    <message>
        <source>Quoting</source>
        <translation>报价</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Receive money</source>
        <translation>收款</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>已收款</translation>
    </message>
    <message>
        <source>Repeat last order</source>
        <translation>重复上次订单</translation>
    </message>
    <message>
        <source>Rest closed because</source>
        <translation>关闭余量原因</translation>
    </message>
    <message>
        <source>Return goods</source>
        <translation>退货</translation>
    </message>
    <message>
        <source>Return {number} is booked.</source>
        <translation>退货单 {number} 已入库。</translation>
    </message>
    <message>
        <source>Returnable</source>
        <translation>可退数量</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>已退货</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Sales order</source>
        <translation>销售订单</translation>
    </message>
    <message>
        <source>Sales orders</source>
        <translation>销售订单</translation>
    </message>
    <message>
        <source>Sales return</source>
        <translation>退货单</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Send quote</source>
        <translation>报出</translation>
    </message>
    <message>
        <source>Ship goods</source>
        <translation>确认出库</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>已出库</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>发货</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>已签收</translation>
    </message>
    <message>
        <source>Signed back</source>
        <translation>签收回单</translation>
    </message>
    <message>
        <source>Signed by</source>
        <translation>签收人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签收日期</translation>
    </message>
    <message>
        <source>Specification</source>
        <translation>规格</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Still to deliver</source>
        <translation>未发数量</translation>
    </message>
    <message>
        <source>Take goods back</source>
        <translation>确认入库</translation>
    </message>
    <message>
        <source>Take quote</source>
        <translation>取报价单</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>已入库</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>税率</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>付款条件</translation>
    </message>
    <message>
        <source>The rest will not be delivered any more. Why?</source>
        <translation>余量将不再发货，请填写原因：</translation>
    </message>
    <message>
        <source>This customer has no open quote.</source>
        <translation>该客户没有未成交的报价单。</translation>
    </message>
    <message>
        <source>This customer has not ordered before.</source>
        <translation>该客户还没有下过订单。</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Undelivered</source>
        <translation>未发货</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>单价</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>未收款</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Void</source>
        <translation>作废</translation>
    </message>
    <message>
        <source>Void because</source>
        <translation>作废原因</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>等待答复</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>处理方式</translation>
    </message>
    <message>
        <source>What is to be corrected? The order as it is now stays readable.</source>
        <translation>更正什么？现在的订单内容会保留，可随时查看。</translation>
    </message>
    <message>
        <source>Which quote is ordered?</source>
        <translation>取哪张报价单？</translation>
    </message>
    <message>
        <source>Who signed the delivery note?</source>
        <translation>谁签收的？</translation>
    </message>
    <message>
        <source>Why did the customer not take this quote?</source>
        <translation>客户为什么没有成交？</translation>
    </message>
    <message>
        <source>Why is it void? The number and the reason stay readable.</source>
        <translation>为什么作废？单号和原因会保留。</translation>
    </message>
    <message>
        <source>Won</source>
        <translation>成交</translation>
    </message>
    <message>
        <source>{count} deliveries</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>{count} quotes</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>{count} returns</source>
        <translation>{count} 笔</translation>
    </message>
    <message>
        <source>{rate}% included</source>
        <translation>{rate}% 含税</translation>
    </message>
    <message>
        <source>{rate}% on top</source>
        <translation>{rate}% 另计</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Closing the window leaves the program in the tray</source>
        <translation>关闭窗口时留在托盘</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Last operator</source>
        <translation>上次登录的操作员</translation>
    </message>
    <message>
        <source>Lock after minutes</source>
        <translation>空闲几分钟后锁定</translation>
    </message>
    <message>
        <source>Office file</source>
        <translation>账套文件</translation>
    </message>
    <message>
        <source>Recent office files</source>
        <translation>最近的账套</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>第二备份位置</translation>
    </message>
    <message>
        <source>Show today's affairs at log-in</source>
        <translation>登录时显示今日事务</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>显示大小</translation>
    </message>
    <message>
        <source>Start at log-in</source>
        <translation>开机自动启动</translation>
    </message>
    <message>
        <source>Start in the tray</source>
        <translation>启动后最小化到托盘</translation>
    </message>
</context>
<context>
    <name>system</name>
    <message>
        <source>0 never locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 6 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 6 characters; it is to be changed at the first log-in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end of work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a large change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before an upgrade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Block or let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a backup first; restoring needs a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>Copies of the office, and going back to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customers of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Document language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed log-ins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finance</source>
        <translation>财务</translation>
    </message>
    <message>
        <source>First password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grades of customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I also have customers of my own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Last log-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock after minutes</source>
        <translation>空闲几分钟后锁定</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log-in name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation>经理</translation>
    </message>
    <message>
        <source>May log in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, address, bank and logo on documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nature of business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else may log in yet. Insert adds an operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was done yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes of contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons for lost quotes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons for returns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons for voiding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regions, units, ways of payment and other choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>销售</translation>
    </message>
    <message>
        <source>Sales assistant</source>
        <translation>内勤</translation>
    </message>
    <message>
        <source>Salesperson</source>
        <translation>业务员</translation>
    </message>
    <message>
        <source>Set password…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Settlement methods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short and without blanks, such as zhoumin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size (MB)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources of customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tags of customers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full name, as it stands on your documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no backup yet. Make one now with Ctrl+B.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type of business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ways of payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who did what, and when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may log in, and as what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose customers and documents are this operator's own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} backups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} operators</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>terms</name>
    <message>
        <source>Cash on delivery</source>
        <translation>货到付款</translation>
    </message>
    <message>
        <source>Day {day} of the month</source>
        <translation>每月 {day} 日结</translation>
    </message>
    <message>
        <source>End of month plus {days} days</source>
        <translation>月结 {days} 天</translation>
    </message>
    <message>
        <source>{days} days after delivery</source>
        <translation>货到 {days} 天</translation>
    </message>
</context>
<context>
    <name>today</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
</TS>
